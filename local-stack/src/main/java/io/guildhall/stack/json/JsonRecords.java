package io.guildhall.stack.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of records: JSON Lines, one JSON object, or a list of them. */
public final class JsonRecords {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // 0.1 must stay 0.1 on its way into a decimal.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRecords() {}

    /**
     * A record as it stands in the file.
     *
     * @param line line it begins on, from 1
     */
    public record Row(int line, JsonNode json) {}

    /**
     * All records of a file, in order.
     *
     * @throws JacksonException when it is no JSON; carries the position
     */
    public static List<Row> read(InputStream in) {
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_ARRAY) {
                    rows.add(row(parser));
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    rows.add(row(parser));
                }
            }
        }
        return rows;
    }

    private static Row row(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return new Row(line, parser.readValueAsTree());
    }
}
