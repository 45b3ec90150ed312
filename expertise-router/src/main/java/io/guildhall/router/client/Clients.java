package io.guildhall.router.client;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All clients the operator has set up. */
public final class Clients {

    private final Table<Client> table;
    private final Map<String, Client> byId = new HashMap<>();

    public Clients(Tables tables) {
        table = tables.table("client", Client.class);
        table.scan("", byId::put);
    }

    /** Sets a client. */
    public void put(Client client) {
        table.put(client.clientId(), client);
        byId.put(client.clientId(), client);
    }

    /** The client, or null when the operator has not set it up, or its record has not been read yet. */
    public @Nullable Client get(String clientId) {
        return byId.get(clientId);
    }

    /** The group of rivals a client is in; null when it is in none. */
    public @Nullable String conflictGroup(String clientId) {
        Client client = get(clientId);
        return client == null ? null : client.conflictGroup();
    }

    /** Whether work of this client may be assigned now. */
    public boolean active(String clientId) {
        Client client = get(clientId);
        return client != null && client.status() == Client.Status.ACTIVE;
    }
}
