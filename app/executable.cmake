# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program `zablab`, at the top of the build tree (build/<preset>/zablab), and what is installed.
# Included from the top after all rooms, because it links every QML module.
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/app/main.cpp)
    message(STATUS "app/main.cpp is not there: the program is left out")
    return()
endif()

qt_add_executable(zablab ${CMAKE_SOURCE_DIR}/app/main.cpp)
set_target_properties(zablab PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
target_link_libraries(zablab PRIVATE zablab_qml zablab_warnings)

install(TARGETS zablab RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/lessons DESTINATION ${CMAKE_INSTALL_DATADIR}/zablab OPTIONAL)
install(FILES ${CMAKE_SOURCE_DIR}/resources/desktop/zablab.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/desktop/zablab.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${CMAKE_SOURCE_DIR}/resources/desktop/zablab.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
