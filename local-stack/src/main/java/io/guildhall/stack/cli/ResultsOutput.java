package io.guildhall.stack.cli;

/** In which form results are written. */
enum ResultsOutput {
    /** One JSON object a line. */
    JSON,
    /** RFC 4180, one unit a line, with column names. */
    CSV
}
