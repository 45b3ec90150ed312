package io.guildhall.router.language;

import java.util.List;
import java.util.Locale;

/**
 * A BCP 47 tag in its canonical spelling. Two tags serve each other when they are equal, or when one of them is only the
 * language of the other: {@code en} and {@code en-GB} do, {@code en-US} and {@code en-GB} do not.
 *
 * @param tag the canonical tag
 */
public record Language(String tag) {

    /** The language of a tag in any spelling. */
    public static Language of(String tag) {
        return new Language(Locale.forLanguageTag(tag).toLanguageTag());
    }

    /** Whether somebody who works in this language may do work in the other. */
    public boolean serves(Language other) {
        return tag.equals(other.tag) || (bare() && other.in(this)) || (other.bare() && in(other));
    }

    /** The words by which somebody who works in this language is found: see {@link #sought}. */
    public List<String> offered() {
        return bare() ? List.of(tag, tag + "-*") : List.of(tag, primary());
    }

    /** The words under which those who serve this language are looked up: they share one with {@link #offered}. */
    public List<String> sought() {
        return bare() ? List.of(tag) : List.of(tag, primary() + "-*");
    }

    private boolean bare() {
        return tag.indexOf('-') < 0;
    }

    private boolean in(Language bareLanguage) {
        return primary().equals(bareLanguage.tag);
    }

    private String primary() {
        return bare() ? tag : tag.substring(0, tag.indexOf('-'));
    }
}
