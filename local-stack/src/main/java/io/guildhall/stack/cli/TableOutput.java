package io.guildhall.stack.cli;

/** In which form a command prints what has columns. */
enum TableOutput {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON,
    /** RFC 4180, with column names. */
    CSV
}
