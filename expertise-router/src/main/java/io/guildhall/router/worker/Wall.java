package io.guildhall.router.worker;

import io.guildhall.router.client.Client;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a worker does not work for. Most workers have the same wall, or none, so that those behind it are passed over
 * together.
 *
 * @param excludedClients clients they exclude
 * @param ties by group of rivals, the one they are tied to
 */
public record Wall(List<String> excludedClients, Map<String, String> ties) {

    /** The worker excludes the client. */
    public static final String EXCLUDED = "WALLED";

    /** The worker is tied to a rival of the client. */
    public static final String RIVAL = "RIVAL";

    /** Why they do not work for a client; null when they do. */
    public @Nullable String hindrance(Client client) {
        if (excludedClients.contains(client.clientId())) {
            return EXCLUDED;
        }
        String group = client.conflictGroup();
        String tied = group == null ? null : ties.get(group);
        return tied == null || tied.equals(client.clientId()) ? null : RIVAL;
    }

    /** Whether they do not work for a client. */
    public boolean bars(Client client) {
        return hindrance(client) != null;
    }
}
