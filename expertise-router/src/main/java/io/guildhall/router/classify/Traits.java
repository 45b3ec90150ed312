package io.guildhall.router.classify;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the form of a text says of its field, whatever its words: how often each of some patterns stands in it. */
final class Traits {

    private record Trait(String name, Pattern pattern) {}

    private static final List<Trait> ALL = List.of(
            trait(
                    "code-lines",
                    "(?m)[{};]\\s*$|^\\s*(?:def |class |import |#include|return\\b|public |private |func |fn |if \\(|for \\(|end$)"),
            trait("code-marks", "==|!=|->|=>|::|\\+=|&&|\\|\\||\\(\\)|</\\w|\\w\\[\\w+]|>>>|\\b\\w+_\\w+\\("),
            trait("latex", "\\\\[a-zA-Z]+|\\$[^$\\n]{1,80}\\$"),
            trait("formula", "[=<>≤≥≠±√∫∑∏∞π∈⊂∀∃θ∠⊥^×÷]|(?<![\\w.])\\d{0,3}[a-z]\\s?[-+*/]\\s?\\d|\\bf\\(x\\)"),
            trait("number", "\\d+(?:[.,]\\d+)*"),
            trait("money", "[$€£¥]\\s?\\d|\\d\\s?[€£]"),
            trait("large-figure", "(?<!\\d)\\d{1,3}(?:[,.]\\d{3})+(?!\\d)|\\(\\d[\\d,.]*\\)"),
            trait("percent", "\\d\\s?[%％]"),
            trait(
                    "statute",
                    "§|\\b[Aa]rt(?:icle|\\.|ículo|igo|icolo|ikel)?\\s?\\d+|第[〇一二三四五六七八九十百千\\d]+[条條款]|\\b[Ss]ection \\d|\\bv\\. [A-Z]"),
            trait(
                    "clinical-unit",
                    "\\d\\s?(?:mg|mcg|µg|mL|ml|mmHg|mm Hg|bpm|g/dL|mg/dL|mmol/L|mEq/L|IU|cc)\\b|\\b\\d{1,3}[- ]year[- ]old\\b"),
            trait(
                    "physical-unit",
                    "\\d\\s?\\\\?(?:kg|g|m|cm|mm|km|nm|s|ms|N|J|kJ|W|kW|Hz|eV|mol|K|Pa|kPa|atm|T|°C|℃|m/s|L)\\b"),
            trait("electrical-unit", "\\d\\s?(?:V|v|mA|A|mAh|Ah|rpm|RPM|Ω|ohm|kHz|Hz|DOF|dof)\\b"),
            trait(
                    "chemical",
                    "\\b(?:(?:H|C|N|O|S|P|K|I|Na|Mg|Al|Si|Cl|Ca|Fe|Cu|Zn|Ag|Br|Mn|Ba|Pb)[\\d₀-₉]*(?:\\^?[+-])?){1,}[\\d₀-₉](?:(?:H|C|N|O|S|P|K|I|Na|Mg|Al|Si|Cl|Ca|Fe|Cu|Zn|Ag|Br|Mn|Ba|Pb)[\\d₀-₉]*)*\\b"),
            trait("exclamation", "!|\\p{So}|\\?\\?|:\\)|;\\)"));

    private static final Set<String> COMMON = Set.of("number", "percent", "exclamation");

    private Traits() {}

    private static Trait trait(String name, String pattern) {
        return new Trait(name, Pattern.compile(pattern));
    }

    /** Their names, in the order of {@link #count}. */
    static List<String> names() {
        return ALL.stream().map(Trait::name).toList();
    }

    /** Whether any stands in the text that tells of a field; figures and exclamations stand in texts of every field. */
    static boolean anyTelling(double[] counts) {
        return IntStream.range(0, counts.length)
                .anyMatch(trait ->
                        counts[trait] > 0 && !COMMON.contains(ALL.get(trait).name()));
    }

    /** How often each stands in the text. */
    static double[] count(String text) {
        return ALL.stream().mapToDouble(trait -> count(trait.pattern(), text)).toArray();
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
