package io.guildhall.schemas.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaFilesTest {

    private static final Path FOLDER = Path.of("src/main/avro");
    private static final String NAMESPACE = "io.guildhall";

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    static List<Class<? extends SpecificRecord>> types() {
        return RecordTypes.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void type_has_a_doc_and_stands_in_the_file_and_folder_of_its_name(Path file) throws IOException {
        JsonNode type = read(file);
        assertThat(type.path("doc").asString("")).as("doc of %s", file).isNotBlank();
        String name =
                type.path("namespace").asString() + "." + type.path("name").asString();
        String place =
                FOLDER.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        assertThat(name + ".avsc").isEqualTo(NAMESPACE + "." + place);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_has_a_doc(Path file) throws IOException {
        assertThat(read(file).path("fields"))
                .allSatisfy(field -> assertThat(field.path("doc").asString(""))
                        .as("doc of %s in %s", field.path("name"), file)
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_enum_begins_with_its_default_unknown(Path file) throws IOException {
        JsonNode type = read(file);
        if (type.path("type").asString().equals("enum")) {
            assertThat(type.path("default").asString("none"))
                    .as(file.toString())
                    .isEqualTo("UNKNOWN");
            assertThat(type.path("symbols").path(0).asString()).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void registered_text_stands_alone(Class<? extends SpecificRecord> type) {
        Schema schema = RecordTypes.schema(type);
        assertThat(new Schema.Parser().parse(schema.toString())).isEqualTo(schema);
    }

    @Test
    void every_file_is_part_of_a_record_of_the_catalogue_and_the_other_way_round() throws IOException {
        Set<String> used = new HashSet<>();
        Topics.ALL.forEach(topic -> topic.schemas().forEach(schema -> collect(schema, used)));
        Set<String> declared = new HashSet<>();
        for (Path file : files()) {
            JsonNode type = read(file);
            declared.add(
                    type.path("namespace").asString() + "." + type.path("name").asString());
        }
        assertThat(used).isEqualTo(declared);
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static void collect(Schema schema, Set<String> names) {
        switch (schema.getType()) {
            case RECORD -> {
                names.add(schema.getFullName());
                schema.getFields().forEach(field -> collect(field.schema(), names));
            }
            case ENUM -> names.add(schema.getFullName());
            case ARRAY -> collect(schema.getElementType(), names);
            case MAP -> collect(schema.getValueType(), names);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, names));
            case BOOLEAN, BYTES, DOUBLE, FIXED, FLOAT, INT, LONG, NULL, STRING -> {}
        }
    }
}
