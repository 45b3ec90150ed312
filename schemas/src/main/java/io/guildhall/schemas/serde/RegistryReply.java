package io.guildhall.schemas.serde;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sorts the replies of a registry by what they say: an answer, no such schema, not like this, or not now. */
final class RegistryReply {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private RegistryReply() {}

    static JsonNode read(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        int status = response.statusCode();
        if (status == OK && body.isObject()) {
            return body;
        }
        String message = ("The schema registry answered " + status + " "
                        + body.path("message").asString(""))
                .strip();
        if (status == OK || unavailable(status, body.path("error_code").asInt(0))) {
            throw new RegistryUnavailableException(message, null);
        }
        if (status == NOT_FOUND) {
            throw new UnknownSchemaException(message);
        }
        throw new RegistryRefusedException(message);
    }

    static RegistryUnavailableException unreadable(String field) {
        return new RegistryUnavailableException("The schema registry answered without '" + field + "'", null);
    }

    /**
     * Whether the fault lies with the registry, the way to it or our access, and not with what was asked. A 404 that does
     * not say what is missing comes from a proxy, a wrong base path or a registry that is still starting.
     */
    static boolean unavailable(int status, int errorCode) {
        return switch (status) {
            case 401, 403, 407, 408, 429 -> true;
            case NOT_FOUND -> errorCode / 100 != NOT_FOUND;
            default -> status >= 500;
        };
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
