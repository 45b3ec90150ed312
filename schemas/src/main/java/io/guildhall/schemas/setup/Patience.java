package io.guildhall.schemas.setup;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.guildhall.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Repeats what fails because a server is not up yet, and says so, until it works or time is up. */
final class Patience {

    private final InstantSource clock;
    private final Duration timeout;
    private final Duration pause;
    private final Progress progress;

    Patience(InstantSource clock, Duration timeout, Duration pause, Progress progress) {
        this.clock = clock;
        this.timeout = timeout;
        this.pause = pause;
        this.progress = progress;
    }

    /** What the step returned at last, or the failure of its last attempt. */
    <T> T await(String server, Supplier<T> step) {
        Instant deadline = clock.instant().plus(timeout);
        Retry retry = Retry.of(
                server,
                RetryConfig.custom()
                        .maxAttempts(Integer.MAX_VALUE)
                        .waitDuration(pause)
                        .retryOnException(
                                failure -> mayPass(failure) && clock.instant().isBefore(deadline))
                        .build());
        retry.getEventPublisher().onRetry(event -> progress.line("waiting", server, reason(event.getLastThrowable())));
        return retry.executeSupplier(step);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof KafkaException || failure instanceof RegistryUnavailableException;
    }

    /** The deepest message, since the outer ones say no more than that something failed. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
