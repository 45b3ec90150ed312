/** The command line: one command a file. */
@NullMarked
package io.guildhall.stack.cli;

import org.jspecify.annotations.NullMarked;
