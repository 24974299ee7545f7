# Language level, warnings and sanitizers, the same for every room.
option(TALKGRAPH_TESTS "Build the tests" ON)
option(TALKGRAPH_BENCH "Build the benchmarks" OFF)
option(TALKGRAPH_FUZZ "Build what tools/fuzz runs" OFF)
option(TALKGRAPH_TRAIN "Build what trains the models in data/models" OFF)
option(TALKGRAPH_WERROR "Treat warnings as errors" OFF)
set(TALKGRAPH_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_package(Threads REQUIRED)

add_library(talkgraph_options INTERFACE)
target_compile_options(talkgraph_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 takes `"x" + std::string` for overlapping copies (its bug 105329).
  target_compile_options(talkgraph_options INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
if(TALKGRAPH_WERROR)
  target_compile_options(talkgraph_options INTERFACE -Werror)
endif()
if(TALKGRAPH_SANITIZE)
  target_compile_options(talkgraph_options INTERFACE
    -fsanitize=${TALKGRAPH_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(talkgraph_options INTERFACE -fsanitize=${TALKGRAPH_SANITIZE})
endif()
