// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program: what it does is decided by the command line, without one it is the window.
#include "app/window/window.h"

int main(int argc, char **argv)
{
    return zablab::runWindow(argc, argv);
}
