package io.guildhall.schemas.serde;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Why a record could not be read or written: the registry could not be asked, or the record is bad. */
public final class DecodeFailure {

    private static final String CONFLUENT_REST =
            "io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException";

    private static final int LONGEST_CHAIN = 100;

    private DecodeFailure() {}

    /**
     * Whether the failure, of our serde or Confluent's, is the registry's: then the same record may well succeed later
     * and must be kept. Otherwise the record is bad and stays so.
     */
    public static boolean registryUnavailable(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (isUnavailability(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isUnavailability(Throwable cause) {
        return switch (cause) {
            case RegistryUnavailableException e -> true;
            case RetriableException e -> true;
            case AuthenticationException e -> true;
            case AuthorizationException e -> true;
            case IOException e -> isNetworkFault(e);
            default -> isConfluentUnavailability(cause);
        };
    }

    private static boolean isNetworkFault(IOException e) {
        return e instanceof SocketException
                || e instanceof SocketTimeoutException
                || e instanceof HttpTimeoutException
                || e instanceof UnknownHostException
                || e instanceof ClosedChannelException
                || e instanceof SSLException
                || isConfluentUnavailability(e);
    }

    /** By name, since Confluent's classes are on the class path only where the operator has chosen them. */
    private static boolean isConfluentUnavailability(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(CONFLUENT_REST)) {
                return unavailable(cause);
            }
        }
        return false;
    }

    private static boolean unavailable(Throwable restFailure) {
        return RegistryReply.unavailable(number(restFailure, "getStatus"), number(restFailure, "getErrorCode"));
    }

    private static int number(Throwable restFailure, String getter) {
        try {
            return (int) restFailure.getClass().getMethod(getter).invoke(restFailure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Unknown shape of " + CONFLUENT_REST, e);
        }
    }
}
