package org.lazaret.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

/** Versions are read once, and again when they have changed. */
@ExtendWith(Database.class)
class VersionsChangedTest {
    private static final byte[] NEW = UuidBytes.of(UUID.fromString("01a20a5e-0000-7000-8000-000000000001"));

    @Test
    void a_version_that_is_added_is_known_once_it_is_said_to_be_there(Database database) {
        database.call(em -> {
            Protocols protocols = new Protocols(em);
            List<ProtocolVersion> before = protocols.all();
            add(em);
            assertSame(before, protocols.all());
            protocols.forget(new VersionsChanged());
            assertEquals(before.size() + 1, protocols.all().size());
            assertTrue(protocols.all().stream().anyMatch(version -> version.code().equals("SITE-NEW")));
            return em.createNativeQuery("DELETE FROM protocol_version WHERE id = ?").setParameter(1, NEW).executeUpdate();
        });
    }

    @Test
    void what_was_being_read_while_versions_changed_is_not_kept(Database database) {
        database.call(em -> {
            Protocols[] slow = new Protocols[1];
            boolean[] reading = {false};
            EntityManager interrupted = (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                        if (!reading[0]) {
                            reading[0] = true;
                            slow[0].forget(new VersionsChanged());
                        }
                        return method.invoke(em, args);
                    });
            slow[0] = new Protocols(interrupted);
            List<ProtocolVersion> old = slow[0].all();
            List<ProtocolVersion> again = slow[0].all();
            assertTrue(old != again, "the list that was read meanwhile was kept");
            assertSame(again, slow[0].all());
            return null;
        });
    }

    private static void add(EntityManager em) {
        em.createNativeQuery("""
                INSERT INTO protocol_version (id, code, scope, site_id, effective_from, name_zh, name_en, source_zh, source_en, sureness)
                VALUES (?, 'SITE-NEW', 'SITE', ?, '2021-08-10', '新版', 'New', '点位', 'Site', 'C')""")
                .setParameter(1, NEW).setParameter(2, NEW).executeUpdate();
    }
}
