package org.lazaret.web.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.account.Account;
import org.lazaret.account.Accounts;

/**
 * An account as its administrator sees it; nothing of its password.
 *
 * @param lastSignInAt real time; {@code null} when it has not signed in for as long as sessions are remembered
 */
public record AccountAnswer(UUID id, String name, String displayName, boolean administrator, State state, Instant createdAt,
                            Instant lastSignInAt, List<RoleHeld> roles) {

    public enum State {
        /** Its owner has not come in by the one-time link yet. */
        INVITED,
        ENABLED,
        DISABLED
    }

    static AccountAnswer of(Accounts.Entry entry, Instant lastSignInAt) {
        Account account = entry.account();
        State state = !account.isEnabled() ? State.DISABLED : account.hasPassword() ? State.ENABLED : State.INVITED;
        return new AccountAnswer(account.id(), account.name(), account.displayName(), account.administers(), state,
                account.createdAt(), lastSignInAt, entry.grants().stream().map(RoleHeld::of).toList());
    }
}
