package io.guildhall.schemas.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.generic.GenericRecord;

/** The approved forms of a record type: {@code <Type>.v<n>.avsc} and a record written with it, {@code <Type>.v<n>.hex}. */
final class Approvals {

    private static final Path FOLDER = Path.of("src/test/resources/approved");
    private static final int BYTES_A_LINE = 32;

    private Approvals() {}

    /** The bytes as hexadecimal digits, without spaces. */
    record Approved(String name, Schema schema, String hex) {
        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** Every version of the type, oldest first. */
    static List<Approved> of(String type) {
        List<Approved> versions = new ArrayList<>();
        while (Files.exists(schemaFile(type, versions.size() + 1))) {
            versions.add(load(type, versions.size() + 1));
        }
        return versions;
    }

    static void add(GenericRecord example) {
        String type = example.getSchema().getName();
        int version = of(type).size() + 1;
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    schemaFile(type, version),
                    SchemaFormatter.getInstance("json/pretty").format(example.getSchema()) + "\n");
            Files.writeString(bytesFile(type, version), hex(Binary.write(example)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Approved load(String type, int version) {
        try {
            Schema schema = new Schema.Parser().parse(Files.readString(schemaFile(type, version)));
            String hex = Files.readString(bytesFile(type, version)).replaceAll("\\s", "");
            return new Approved(type + ".v" + version, schema, hex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += BYTES_A_LINE) {
            int to = Math.min(from + BYTES_A_LINE, bytes.length);
            text.append(HexFormat.ofDelimiter(" ").formatHex(bytes, from, to)).append('\n');
        }
        return text.toString();
    }

    private static Path schemaFile(String type, int version) {
        return FOLDER.resolve(type + ".v" + version + ".avsc");
    }

    private static Path bytesFile(String type, int version) {
        return FOLDER.resolve(type + ".v" + version + ".hex");
    }
}
