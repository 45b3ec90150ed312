package io.guildhall.stack.cli;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Topics by name, from the catalogue. */
final class TopicConverter implements ITypeConverter<Topic> {

    @Override
    public Topic convert(String name) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no topic " + name + "; there are "
                        + Topics.ALL.stream().map(Topic::name).collect(Collectors.joining(", "))));
    }
}
