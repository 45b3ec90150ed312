package io.guildhall.stack.publish;

/**
 * Something wrong in a file.
 *
 * @param line line of the file, from 1
 * @param message what is wrong there
 */
public record Fault(int line, String message) {}
