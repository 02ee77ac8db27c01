package org.lazaret.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Owed;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;

/** Callers for tests: who holds what, and through which endpoint they come. */
public final class Callers {
    private Callers() {
    }

    /** Comes through an endpoint that lets exactly these roles act: {@code holding(Held.at(NURSE, site))}. */
    public static Caller holding(Held... held) {
        Set<Role> roles = Stream.of(held).map(Held::role).collect(Collectors.toSet());
        return new Caller(UUID.nameUUIDFromBytes(List.of(held).toString().getBytes()), "测试用户", "192.0.2.7", List.of(held),
                roles, Set.of(), new Owed());
    }

    /** Comes through an endpoint of the policy: {@code through("POST /api/accounts", Held.at(NURSE, site))}. */
    public static Caller through(String endpoint, Held... held) {
        return holding(held).through(Policy.row(endpoint).orElseThrow());
    }
}
