package org.lazaret.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.account.Token;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.PlaceNameTaken;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class GatewaysTest {
    private final Database database;
    private UUID site;

    GatewaysTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_site() {
        site = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
    }

    @Test
    void its_token_opens_as_a_gateway_of_its_site_and_as_nothing_else() {
        Gateways.Made made = with(g -> g.make(administrator(), site, " 3 楼东 "));
        Caller caller = with(g -> g.open(made.token(), "10.0.0.7")).orElseThrow();
        assertEquals(made.gateway().id(), caller.user());
        assertEquals("3 楼东", caller.name());
        assertEquals(List.of(Held.at(Role.GATEWAY, site)), caller.held());
        assertTrue(with(g -> g.open(Token.random(), "10.0.0.7")).isEmpty());
    }

    @Test
    void only_the_hash_of_the_token_is_kept() {
        Gateways.Made made = with(g -> g.make(administrator(), site, "3 楼东"));
        assertEquals(1, database.count("SELECT COUNT(*) FROM gateway_token WHERE token_hash = ?", made.token().hash()));
        assertEquals(0, database.count("SELECT COUNT(*) FROM audit_entry WHERE details LIKE ?", "%" + made.token().text() + "%"));
    }

    @Test
    void a_new_token_ends_the_one_before_and_an_ended_gateway_opens_nothing() {
        Gateways.Made first = with(g -> g.make(administrator(), site, "3 楼东"));
        UUID id = first.gateway().id();
        Gateways.Made second = with(g -> g.renew(administrator(), id));
        assertTrue(with(g -> g.open(first.token(), "-")).isEmpty());
        assertTrue(with(g -> g.open(second.token(), "-")).isPresent());
        assertThrows(Invalid.class, () -> with(g -> g.end(administrator(), id, " ")));
        with(g -> g.end(administrator(), id, "设备报废"));
        assertTrue(with(g -> g.open(second.token(), "-")).isEmpty());
        assertThrows(GatewayEnded.class, () -> with(g -> g.renew(administrator(), id)));
        assertThrows(GatewayEnded.class, () -> with(g -> g.end(administrator(), id, "再次")));
        assertEquals(2, database.count("SELECT COUNT(*) FROM gateway_token WHERE gateway_id = ? AND ended_at IS NOT NULL", UuidBytes.of(id)));
    }

    @Test
    void of_many_who_renew_at_once_one_token_is_good_in_the_end() {
        UUID id = with(g -> g.make(administrator(), site, "3 楼东")).gateway().id();
        List<Database.Outcome<Token>> outcomes = database.together(8, n -> with(g -> g.renew(administrator(), id)).token());
        assertEquals(1, outcomes.stream().filter(o -> o.succeeded() && with(g -> g.open(o.answer(), "-")).isPresent()).count());
        assertEquals(1, database.count("SELECT COUNT(*) FROM gateway_token WHERE gateway_id = ? AND ended_at IS NULL", UuidBytes.of(id)));
    }

    @Test
    void a_name_is_given_once_at_a_site_until_the_gateway_has_ended() {
        UUID id = with(g -> g.make(administrator(), site, "3 楼东")).gateway().id();
        assertThrows(PlaceNameTaken.class, () -> with(g -> g.make(administrator(), site, "3 楼东")));
        with(g -> g.end(administrator(), id, "换新"));
        with(g -> g.make(administrator(), site, "3 楼东"));
        List<Gateways.Listed> listed = with(g -> g.list(administrator(), site));
        assertEquals(2, listed.size());
        assertEquals(id, listed.get(1).gateway().id());
        assertTrue(listed.get(0).tokenSince() != null && listed.get(1).tokenSince() == null);
    }

    private <T> T with(Function<Gateways, T> work) {
        return StayWorld.at(database, StayWorld.NOW, w -> work.apply(new Gateways(w.em, new Access(), w.sites, w.trail, w.clock)));
    }

    private static Caller administrator() {
        return StayWorld.manager();
    }
}
