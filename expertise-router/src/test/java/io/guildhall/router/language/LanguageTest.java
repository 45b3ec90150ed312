package io.guildhall.router.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, en, true",
        "en, en-GB, true",
        "en-GB, en, true",
        "en-gb, EN-GB, true",
        "en-US, en-GB, false",
        "zh-Hant, zh-Hans, false",
        "zh, zh-Hant-TW, true",
        "de, en, false",
        "de-AT, en, false"
    })
    void serves_the_same_and_what_is_only_more_or_less_exact(String own, String work, boolean serves) {
        Language worker = Language.of(own);
        Language task = Language.of(work);

        assertThat(worker.serves(task)).isEqualTo(serves);
        assertThat(!Collections.disjoint(worker.offered(), task.sought()))
                .as("found by the words on its bench")
                .isEqualTo(serves);
    }
}
