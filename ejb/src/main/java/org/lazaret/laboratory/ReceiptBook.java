package org.lazaret.laboratory;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.Occurrence;

/** The last word on each tube of a consignment, read with the tubes locked. */
final class ReceiptBook {
    private final EntityManager em;
    private final Map<UUID, Receipt> last = new HashMap<>();

    ReceiptBook(EntityManager em, Consignment consignment, Set<String> codes, Tubes tubes) {
        this.em = em;
        tubes.lock(consignment.site(), codes);
        em.createQuery("""
                select r from Receipt r join Consigned c on c.tube = r.key.tube where c.consignment = :consignment order by r.key.seq""", Receipt.class)
                .setParameter("consignment", consignment).getResultList().forEach(receipt -> last.put(receipt.tube(), receipt));
    }

    /** @return of how many tubes this is news */
    int say(List<UUID> tubes, boolean arrived, Occurrence when, UUID by, String note) {
        List<UUID> news = tubes.stream().filter(tube -> !last.containsKey(tube) || last.get(tube).arrived() != arrived).toList();
        news.forEach(tube -> em.persist(new Receipt(tube, last.get(tube), arrived, when, by, note)));
        return news.size();
    }
}
