option(TALKGRAPH_UNITY "Compile several sources of a room at a time" OFF)

# talkgraph_room(NAME SOURCES file... [DEPENDS room...] [LIBRARIES target...])
#
# A room is one static library with its own include root, <room>/include, which
# only rooms that name it in DEPENDS can see: an include across a wall does not
# compile. Headers beside the sources in <room>/src are the room's own.
# LIBRARIES are foreign and stay private to the room.
#
# With TALKGRAPH_UNITY, the sources of a folder are compiled as one: a whole build
# takes a third of the time, the rebuild after a change takes longer. Names in
# unnamed namespaces must then differ within a folder. SEPARATE excepts a room.
function(talkgraph_room name)
  cmake_parse_arguments(ROOM "SEPARATE" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(talkgraph_${name} STATIC ${ROOM_SOURCES})
  if(TALKGRAPH_UNITY AND NOT ROOM_SEPARATE)
    set_target_properties(talkgraph_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    foreach(source IN LISTS ROOM_SOURCES)
      cmake_path(GET source PARENT_PATH folder)
      string(REPLACE "/" "_" folder ${folder})
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder})
    endforeach()
  endif()
  target_include_directories(talkgraph_${name}
    PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include
    PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  list(TRANSFORM ROOM_DEPENDS PREPEND talkgraph_)
  target_link_libraries(talkgraph_${name}
    PUBLIC ${ROOM_DEPENDS} tl::expected Threads::Threads
    PRIVATE talkgraph_options ${ROOM_LIBRARIES})
endfunction()
