package io.guildhall.router.model;

import io.guildhall.Money;
import io.guildhall.routing.QueueTasks;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is the same for all units of a demand: it follows from its number, the second character of its id. */
final class DemandKind {

    private DemandKind() {}

    static QueueTasks.Builder queue(String demandId, String unitId) {
        int demand = number(demandId);
        return QueueTasks.newBuilder()
                .setDemandId(demandId)
                .setUnitId(unitId)
                .setClientId(client(demand))
                .setMarketId(market(demand))
                .setTaskType(Operator.TASK_TYPES.get(demand % 3 == 0 ? 1 : 0))
                .setLanguage(List.of("en", "en-GB", "en-US", "de").get(demand % 4))
                .setMaxPayPerTask(new Money(new BigDecimal(demand % 5 == 0 ? "2.0000" : "5.0000"), "EUR"))
                .setPriority(demand);
    }

    /** The level that the demand states, of law; null where it states none. */
    static @Nullable Integer statedLevel(String demandId) {
        int demand = number(demandId);
        return demand % 3 == 1 ? 1 + demand % 4 : null;
    }

    static String client(int demand) {
        return Operator.CLIENTS.get(demand % 2);
    }

    static String market(int demand) {
        return demand % 4 == 3 ? "east" : "main";
    }

    static int number(String demandId) {
        return demandId.charAt(1) - '0';
    }
}
