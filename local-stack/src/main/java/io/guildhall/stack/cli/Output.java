package io.guildhall.stack.cli;

/** In which form a command prints. */
enum Output {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
