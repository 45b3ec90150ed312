package io.guildhall.stack.publish;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.json.JsonMismatchException;
import io.guildhall.stack.json.JsonRecords;
import io.guildhall.stack.json.JsonRecords.Row;
import io.guildhall.stack.json.TopicJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import tools.jackson.core.JacksonException;

/** What stands in a file of demand: whole requests, or rows that each describe one unit. */
public sealed interface DemandFile {

    /** Requests as they are to be sent. */
    record Requests(List<GenericRecord> demands) implements DemandFile {}

    /** Units, still to be grouped. */
    record Units(List<UnitRow> rows) implements DemandFile {}

    /**
     * Reads CSV.
     *
     * @param names how its columns answer to ours
     * @throws FaultyFileException names all that is wrong, by line
     */
    static Units csv(InputStream in, Columns names) throws IOException, FaultyFileException {
        return new Units(CsvRows.read(new InputStreamReader(in, StandardCharsets.UTF_8), names));
    }

    /**
     * Reads JSON or JSON Lines. A file is of requests if its first object has a demandId, else of units.
     *
     * @param names how the fields of its units answer to ours
     * @throws FaultyFileException names all that is wrong, by line
     */
    static DemandFile json(InputStream in, Columns names) throws FaultyFileException {
        List<Row> rows = rows(in);
        return rows.isEmpty() || !rows.getFirst().json().has("demandId")
                ? new Units(JsonRows.read(rows, names))
                : new Requests(requests(rows));
    }

    private static List<Row> rows(InputStream in) throws FaultyFileException {
        try {
            return JsonRecords.read(in);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FaultyFileException(List.of(new Fault(line, "is no JSON: " + e.getOriginalMessage())));
        }
    }

    private static List<GenericRecord> requests(List<Row> rows) throws FaultyFileException {
        TopicJson json = new TopicJson(Topics.DEMAND_REQUESTS);
        List<GenericRecord> requests = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            try {
                GenericRecord request = json.read(row.json());
                requests.add(request);
                Integer earlier = lines.putIfAbsent(json.key(request), row.line());
                if (earlier != null) {
                    faults.add(new Fault(
                            row.line(), "demandId " + json.key(request) + " is on line " + earlier + " already"));
                }
            } catch (JsonMismatchException e) {
                faults.add(new Fault(row.line(), String.valueOf(e.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        return requests;
    }
}
