package io.guildhall.router.worker;

import io.guildhall.router.basis.Position;
import io.guildhall.router.language.Language;
import io.guildhall.support.work.Engagement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A worker, as the workforce platform last set them.
 *
 * @param marketId market they work in
 * @param workerId the worker
 * @param engagement relation to the operator
 * @param payeeId who receives their money
 * @param qualifications what they can do
 * @param languages BCP 47 tags of the languages they work in
 * @param currency ISO 4217 code they are paid in
 * @param excludedClients clients they do not work for
 * @param suspended whether they get no new work
 * @param position the record that says so
 * @param asOf moment up to which expired qualifications have been taken from them
 */
public record Profile(
        String marketId,
        String workerId,
        Engagement engagement,
        String payeeId,
        List<Qualification> qualifications,
        List<String> languages,
        String currency,
        List<String> excludedClients,
        boolean suspended,
        Position position,
        Instant asOf) {

    public Profile {
        qualifications = List.copyOf(qualifications);
        languages = List.copyOf(languages);
        excludedClients = List.copyOf(excludedClients);
    }

    /** The same, without the qualifications that have expired by then. */
    public Profile asOf(Instant moment) {
        return new Profile(
                marketId,
                workerId,
                engagement,
                payeeId,
                qualifications,
                languages,
                currency,
                excludedClients,
                suspended,
                position,
                moment);
    }

    /** The worker's highest level by domain, of what had not expired as of its moment. */
    public Map<String, Integer> levels() {
        Map<String, Integer> levels = new TreeMap<>();
        qualifications.stream()
                .filter(held -> held.validAt(asOf))
                .forEach(held -> levels.merge(held.domain(), held.level(), Math::max));
        return levels;
    }

    /** When the next of the qualifications expires; null when none will. */
    public @Nullable Instant nextExpiry() {
        return qualifications.stream()
                .filter(held -> held.validAt(asOf) && held.validUntil() != null)
                .map(Qualification::validUntil)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The language they state that serves the work's best: the same, else a related one; null when none does. */
    public @Nullable String languageFor(Language work) {
        return languages.stream()
                .filter(stated -> Language.of(stated).serves(work))
                .min(Comparator.comparing(
                                (String stated) -> !Language.of(stated).equals(work))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }
}
