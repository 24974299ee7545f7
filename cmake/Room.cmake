# talkgraph_room(NAME SOURCES file... [DEPENDS room...] [LIBRARIES target...])
#
# A room is one static library with its own include root, <room>/include, which
# only rooms that name it in DEPENDS can see: an include across a wall does not
# compile. Headers beside the sources in <room>/src are the room's own.
# LIBRARIES are foreign and stay private to the room.
function(talkgraph_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(talkgraph_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(talkgraph_${name}
    PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/include
    PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  list(TRANSFORM ROOM_DEPENDS PREPEND talkgraph_)
  target_link_libraries(talkgraph_${name}
    PUBLIC ${ROOM_DEPENDS} tl::expected Threads::Threads
    PRIVATE talkgraph_options ${ROOM_LIBRARIES})
endfunction()
