package org.lazaret.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who asks, from where, with which roles, through which endpoint. Passed as the first argument of every service method;
 * there is no ambient user.
 *
 * @param user    the account; system users have one too
 * @param name    how the audit and other people read it
 * @param address network address of the request; {@code "-"} for system users
 * @param held    roles held now; ended ones are not here
 * @param may     roles that the endpoint lets act
 * @param see     roles that see the thing through the endpoint's read endpoint, though they may not act
 * @param owed    what the request still has to do
 */
public record Caller(UUID user, String name, String address, List<Held> held, Set<Role> may, Set<Role> see, Owed owed) {

    public Caller {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(name, "name");
        held = List.copyOf(held);
        may = Set.copyOf(may);
        see = Set.copyOf(see);
    }

    /** Somebody signed in, before an endpoint is known: may nothing yet, see {@link #through}. */
    public static Caller of(UUID user, String name, String address, List<Held> held) {
        return new Caller(user, name, address, held, Set.of(), Set.of(), new Owed());
    }

    /** Nobody is signed in: for endpoints that are open. */
    public static Caller anonymous(String address) {
        return of(new UUID(0, 0), "-", address, List.of());
    }

    /**
     * A timer or task, which runs under a name of its own.
     *
     * @throws IllegalArgumentException the policy has no row {@code TASK name}
     */
    public static Caller system(String task) {
        Policy.Row row = Policy.task(task);
        UUID user = UUID.nameUUIDFromBytes(("lazaret-task:" + task).getBytes(StandardCharsets.UTF_8));
        List<Held> held = row.roles().stream().map(Held::everywhere).toList();
        return of(user, "system:" + task, "-", held).through(row);
    }

    /** The same request, now known to come from this account: for signing in and one-time links. */
    public Caller as(UUID account, String accountName) {
        return new Caller(account, accountName, address, held, may, see, owed);
    }

    /** The same caller at an endpoint: may what its row of the policy says. */
    public Caller through(Policy.Row row) {
        return new Caller(user, name, address, held, row.roles(), Policy.seeing(row), owed);
    }

    public boolean isSignedIn() {
        return !user.equals(new UUID(0, 0));
    }

    /** No person but a device with a token: its own endpoints are all there is for it, open ones included. */
    public boolean isDevice() {
        return held.stream().anyMatch(h -> h.role() == Role.GATEWAY);
    }

    public boolean holds(Set<Role> roles) {
        return held.stream().anyMatch(h -> roles.contains(h.role()));
    }

    /** The roles held at that site now, whether or not the endpoint lets them act: for what is shown and masked. */
    public Set<Role> rolesAt(SiteScope scope) {
        return held.stream().filter(h -> h.covers(scope)).map(Held::role).collect(Collectors.toUnmodifiableSet());
    }
}
