package io.guildhall.schemas.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.records.Approvals.Approved;
import io.guildhall.schemas.serde.PortableSchema;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was written once must be read for ever. After a change to a schema, {@code -Dapprove=true} adds its new form to the
 * approved ones; the old ones stay.
 */
class ApprovedRecordsTest {

    private static final String HOW_TO_APPROVE =
            "approve it with: ./mvnw -pl schemas test -Dtest=ApprovedRecordsTest -Dapprove=true";

    static List<Class<? extends SpecificRecord>> types() {
        return RecordTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void current_schema_is_approved(Class<? extends SpecificRecord> type) {
        Schema current = PortableSchema.of(RecordTypes.schema(type));
        if (Boolean.getBoolean("approve") && !isLatest(current)) {
            Approvals.add(ExampleRecords.of(current));
        }
        assertThat(isLatest(current))
                .as("%s has a form that is not approved; %s", type.getSimpleName(), HOW_TO_APPROVE)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void approved_bytes_are_read_and_lose_nothing(Class<? extends SpecificRecord> type) {
        assertThat(Approvals.of(type.getSimpleName()))
                .as(HOW_TO_APPROVE)
                .isNotEmpty()
                .allSatisfy(approved -> {
                    SpecificRecord read = Binary.read(approved.bytes(), approved.schema(), type);
                    byte[] current = Binary.write(read);
                    assertThat(Binary.write(Binary.read(current, read.getSchema(), approved.schema())))
                            .as(approved.name())
                            .isEqualTo(approved.bytes());
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void current_schema_is_fully_compatible_with_every_approved_one(Class<? extends SpecificRecord> type) {
        Schema current = RecordTypes.schema(type);
        assertThat(Approvals.of(type.getSimpleName()))
                .as(HOW_TO_APPROVE)
                .isNotEmpty()
                .allSatisfy(approved -> {
                    assertThat(incompatibilities(current, approved.schema()))
                            .as("reading " + approved.name())
                            .isEmpty();
                    assertThat(incompatibilities(approved.schema(), current))
                            .as("read by " + approved.name())
                            .isEmpty();
                });
    }

    @Test
    void names_of_types_tell_them_apart() {
        assertThat(types().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    private static boolean isLatest(Schema current) {
        List<Approved> versions = Approvals.of(current.getName());
        return !versions.isEmpty() && versions.getLast().schema().equals(current);
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }
}
