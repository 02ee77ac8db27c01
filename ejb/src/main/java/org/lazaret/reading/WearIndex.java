package org.lazaret.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;

/** The wears of a site at hand, by code and by number, read again only when one of them has changed. */
@ApplicationScoped
public class WearIndex {
    private final Map<UUID, Wears> known = new ConcurrentHashMap<>();
    private WearBook book;

    protected WearIndex() {
    }

    @Inject
    public WearIndex(WearBook book) {
        this.book = book;
    }

    /** The wears of a site as of one version of its book. */
    public record Wears(int version, Map<String, List<Worn>> byCode, Map<Integer, Worn> byNumber) {
    }

    /**
     * @param version of the book, which the caller holds locked: what is read here cannot be half of somebody's change
     */
    public Wears at(UUID site, int version) {
        Wears wears = known.get(site);
        if (wears == null || wears.version() != version) {
            wears = read(site, version);
            known.put(site, wears);
        }
        return wears;
    }

    /** The wears as this transaction sees them, its own changes included, which nobody else may see: read for it alone. */
    public Wears own(UUID site) {
        return read(site, book.version(site));
    }

    private Wears read(UUID site, int version) {
        List<Worn> all = book.all(site);
        Map<Integer, Worn> byNumber = new HashMap<>();
        all.forEach(worn -> byNumber.put(worn.number(), worn));
        return new Wears(version, all.stream().collect(Collectors.groupingBy(Worn::code)), byNumber);
    }
}
