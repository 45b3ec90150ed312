package io.guildhall.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows as CSV. */
final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private Csv() {}

    static void print(List<? extends List<?>> rows, PrintWriter out) {
        try {
            FORMAT.print(out).printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
