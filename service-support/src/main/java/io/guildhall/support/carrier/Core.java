package io.guildhall.support.carrier;

import io.guildhall.schemas.catalogue.Topic;
import java.util.List;
import java.util.function.Supplier;

/**
 * One core of a service.
 *
 * @param name name of its node, and the beginning of its store's
 * @param sources topics it reads: its inbox, and those of other services
 * @param outputs topics it writes, besides refusals and dead letters
 * @param deadLetters where unreadable input goes
 * @param binding makes a binding for each task
 * @param deadlines when deadlines count
 */
public record Core<S, C, E>(
        String name,
        List<Topic> sources,
        List<Topic> outputs,
        Topic deadLetters,
        Supplier<CoreBinding<S, C, E>> binding,
        DeadlineSettings deadlines) {

    public Core {
        sources = List.copyOf(sources);
        outputs = List.copyOf(outputs);
    }
}
