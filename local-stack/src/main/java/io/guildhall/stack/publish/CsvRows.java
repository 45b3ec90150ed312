package io.guildhall.stack.publish;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Units from CSV (RFC 4180) whose first line names the columns, in any order; answer_options are joined with |. */
final class CsvRows {

    private static final Pattern OPTIONS = Pattern.compile("\\s*\\|\\s*");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvRows() {}

    static List<UnitRow> read(Reader in, Columns names) throws IOException, FaultyFileException {
        RowFields fields = new RowFields();
        try (CSVParser csv = FORMAT.parse(in)) {
            List<String> columns = csv.getHeaderNames();
            List<String> missing = names.missing(Set.copyOf(columns));
            if (!missing.isEmpty()) {
                fields.fault(
                        1,
                        "the columns " + String.join(", ", missing) + " are missing; the file has "
                                + String.join(", ", columns));
                return fields.rows();
            }
            readAll(csv, columns.size(), names, fields);
        }
        return fields.rows();
    }

    /** A record may span lines, so its first one is that after the last of the record before. */
    private static void readAll(CSVParser csv, int columns, Columns names, RowFields fields) {
        long line = csv.getCurrentLineNumber() + 1;
        try {
            for (CSVRecord row : csv) {
                if (row.size() == columns) {
                    fields.add(
                            (int) line,
                            name -> names.value(name, column -> row.isSet(column) ? row.get(column) : null),
                            options(row, names));
                } else {
                    fields.fault((int) line, "has " + row.size() + " values for " + columns + " columns");
                }
                line = csv.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            fields.fault((int) line, "is no CSV: " + e.getMessage());
        }
    }

    private static List<String> options(CSVRecord row, Columns names) {
        String joined = names.value(RowFields.ANSWER_OPTIONS, column -> row.isSet(column) ? row.get(column) : null);
        return joined == null ? List.of() : split(joined);
    }

    /** Options that are joined with |. */
    static List<String> split(String joined) {
        return List.of(OPTIONS.split(joined.strip()));
    }
}
