package io.guildhall.router.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void the_longest_term_counts_and_what_it_covers_does_not_count_again() throws IOException {
        assertThat(found("[a]\nsupreme court\n[b]\ncourt", "The Supreme  Court met."))
                .containsExactly("law/a");
    }

    @Test
    void a_term_counts_once() throws IOException {
        Lexicon lexicon = lexicon("[a]\ncourt, judge");

        assertThat(lexicon.count(Folding.fold("court court judge court"))).containsExactly(2);
    }

    @Test
    void a_term_is_a_whole_word_its_plural_or_where_it_says_so_a_beginning() throws IOException {
        String lists = "[a]\nact\n[b]\nindemni*";

        assertThat(found(lists, "two acts")).containsExactly("law/a");
        assertThat(found(lists, "an action, a pact")).isEmpty();
        assertThat(found(lists, "indemnification")).containsExactly("law/b");
    }

    @Test
    void case_accents_hyphens_and_wide_forms_do_not_matter() throws IOException {
        assertThat(found("[a]\ncódigo civil", "CODIGO-CIVIL")).containsExactly("law/a");
        assertThat(found("[a]\nabc", "ａｂｃ")).containsExactly("law/a");
    }

    @Test
    void scripts_without_spaces_are_searched_at_every_character() throws IOException {
        assertThat(found("[a]\n法院, 最高人民法院", "上诉至最高人民法院后")).containsExactly("law/a");
        assertThat(lexicon("[a]\n法院, 最高人民法院").count("上诉至最高人民法院后")).containsExactly(1);
    }

    @Test
    void an_arabic_word_is_known_with_its_article_conjunction_and_ending() throws IOException {
        assertThat(found("[a]\nدستور", "والدستورية")).containsExactly("law/a");
        assertThat(found("[a]\nالقانون الدولي", "في قانون دولي")).containsExactly("law/a");
        assertThat(found("[a]\nمحكمة", "بالمحكمةُ")).containsExactly("law/a");
    }

    @Test
    void a_term_of_two_sections_is_shared() throws IOException {
        assertThat(lexicon("[a]\ntrust\n[b]\ntrust").count("trust")).containsExactly(0.5, 0.5);
    }

    @Test
    void terms_without_a_section_are_refused_by_line() {
        assertThatThrownBy(() -> lexicon("\n# a comment\ncourt")).hasMessageContaining("line 3");
    }

    private static List<String> found(String list, String text) throws IOException {
        Lexicon lexicon = lexicon(list);
        double[] counts = lexicon.count(Folding.fold(text));
        return new ArrayList<>(IntStream.range(0, counts.length)
                .filter(section -> counts[section] > 0)
                .mapToObj(lexicon.sections()::get)
                .toList());
    }

    private static Lexicon lexicon(String list) throws IOException {
        return new LexiconReader().read("law", new StringReader(list)).lexicon();
    }
}
