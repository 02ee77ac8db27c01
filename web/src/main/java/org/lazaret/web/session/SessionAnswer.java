package org.lazaret.web.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;

/**
 * Who is signed in and what a page may offer them; the server decides again at each request.
 *
 * @param may      keys of the policy table: {@code GET /api/sites/{site}/rooms}
 * @param demo     everything here is made up
 * @param now      the product's time, which may run in another year
 * @param language {@code zh} or {@code en}
 */
public record SessionAnswer(User user, List<Grant> grants, List<String> may, boolean demo, Instant now, String zone,
                            String language) {

    /** @param initial what stands in the round of the user's menu */
    public record User(UUID id, String name, String initial) {
    }

    /** @param area leading digits of a division code, empty for everywhere; {@code null} where a site is given */
    public record Grant(Role role, UUID site, String area) {
        static Grant of(Held held) {
            return new Grant(held.role(), held.site(), held.area());
        }
    }

    static SessionAnswer of(Caller caller, Instant now, String language) {
        String initial = caller.name().substring(0, caller.name().offsetByCodePoints(0, 1));
        return new SessionAnswer(new User(caller.user(), caller.name(), initial), caller.held().stream().map(Grant::of).toList(),
                Policy.offered(caller), "demo".equals(System.getenv("LAZARET_WORLD")), now, "Asia/Shanghai", language);
    }
}
