package io.guildhall.stack.cli;

import io.guildhall.demand.UnitCompleted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.json.TopicJson;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the results of units as they come. */
final class ResultsWriter {

    private static final List<String> COLUMNS =
            List.of("demandId", "unitId", "status", "answer", "agreement", "confidence", "judgements", "reason", "at");

    private final ResultsOutput form;
    private final PrintWriter out;
    private final TopicJson json = new TopicJson(Topics.DEMAND_RESULTS);

    ResultsWriter(ResultsOutput form, PrintWriter out) {
        this.form = form;
        this.out = out;
        if (form == ResultsOutput.CSV) {
            Csv.print(List.of(COLUMNS), out);
        }
    }

    void write(UnitCompleted result) {
        switch (form) {
            case JSON -> out.println(json.write(result));
            case CSV -> Csv.print(List.of(row(result)), out);
        }
    }

    private static List<Object> row(UnitCompleted result) {
        @Nullable Object[] values = {
            result.getDemandId(),
            result.getUnitId(),
            result.getStatus(),
            result.getAnswer(),
            result.getAgreement(),
            result.getConfidence(),
            result.getJudgements().size(),
            result.getReason(),
            result.getAt()
        };
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }
}
