package io.guildhall.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonCodesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\|(?: [^|]+ \\|)+");

    @Test
    void every_code_and_every_cause_is_documented_once_in_the_order_of_the_source() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/reason-codes.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Stream.concat(names(ReasonCode.values()), names(Cause.values()))
                        .toList());
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }
}
