package org.lazaret.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.allotment.Seating;
import org.lazaret.fit.Advantage;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Obstacle;
import org.lazaret.fit.Together;
import org.lazaret.placing.Proposal.Against;
import org.lazaret.placing.Proposal.Ground;
import org.lazaret.placing.Proposal.Merit;
import org.lazaret.placing.Proposal.Place;
import org.lazaret.placing.Proposal.Unplaced;

/** Looks for the best way to place people and tells why: pure, facts in, proposal out; the same seed and moves give the same. */
final class Proposer {
    private final House house;
    private final HouseLedger ledger;

    Proposer(House house) {
        this.house = house;
        this.ledger = new HouseLedger(house);
    }

    /** @param pulse beats while it is looked for */
    Proposal propose(Limit limit, long seed, Pulse pulse) {
        Map<UUID, Integer> index = IntStream.range(0, house.rooms().size()).boxed().collect(Collectors.toMap(i -> house.rooms().get(i).id(), i -> i));
        int[] standing = house.arriving().stream().mapToInt(one -> index.getOrDefault(one.standing(), Seating.NOWHERE)).toArray();
        boolean[] pinned = new boolean[standing.length];
        for (int i = 0; i < pinned.length; i++) {
            pinned[i] = house.arriving().get(i).pinned() && standing[i] != Seating.NOWHERE;
        }
        int[] found = new Search(ledger, limit, seed).run(standing, pinned, pulse);
        Map<UUID, UUID> roomOf = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Seating.NOWHERE) {
                roomOf.put(house.arriving().get(i).person(), house.rooms().get(found[i]).id());
            }
        }
        return told(roomOf);
    }

    /** Whatever the search came to, the word of {@link org.lazaret.fit.RoomFit} is the last: whom it refuses is not placed. */
    private Proposal told(Map<UUID, UUID> roomOf) {
        Together together = house.with(roomOf);
        for (Optional<Arriving> refused = refused(together, roomOf); refused.isPresent(); refused = refused(together, roomOf)) {
            roomOf.remove(refused.get().person());
            together = house.with(roomOf);
        }
        List<Place> places = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>();
        for (int i = 0; i < house.arriving().size(); i++) {
            Arriving one = house.arriving().get(i);
            UUID room = roomOf.get(one.person());
            if (room == null) {
                unplaced.add(new Unplaced(one.stay(), against(together.rank(one.guest()))));
            } else {
                Fit fit = together.judge(one.guest(), room);
                places.add(new Place(one.stay(), room, one.pinned(), grounds(i, fit), fit.obstacles()));
            }
        }
        return new Proposal(places, unplaced);
    }

    private Optional<Arriving> refused(Together together, Map<UUID, UUID> roomOf) {
        return house.arriving().stream().filter(one -> !one.pinned() && roomOf.containsKey(one.person()))
                .filter(one -> !together.judge(one.guest(), roomOf.get(one.person())).fits()).findFirst();
    }

    private List<Ground> grounds(int person, Fit fit) {
        Arriving one = house.arriving().get(person);
        List<Ground> grounds = new ArrayList<>();
        if (one.pinned()) {
            grounds.add(Ground.of(Merit.PINNED));
        }
        fit.advantages().stream().filter(advantage -> advantage.kind() != Advantage.Kind.KEPT_FOR_THIS_PERSON)
                .forEach(advantage -> grounds.add(new Ground(Merit.valueOf(advantage.kind().name()), advantage.room(), advantage.doors())));
        int[] choices = ledger.choices(person);
        long higher = IntStream.of(choices).filter(room -> house.storeys().get(house.rooms().get(room).id()).number() > fit.room().floor()).count();
        if (one.elderly() && 2 * higher >= choices.length) {
            grounds.add(Ground.of(Merit.LOW_FLOOR));
        }
        return grounds;
    }

    /** What would open the most rooms first. */
    private static List<Against> against(List<Fit> fits) {
        Map<Obstacle.Reason, List<Fit>> byReason = fits.stream().flatMap(fit -> fit.obstacles().stream().map(o -> Map.entry(o.reason(), fit)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byReason.entrySet().stream().map(entry -> new Against(entry.getKey(), remedy(entry.getKey(), entry.getValue().get(0)),
                entry.getValue().size(), (int) entry.getValue().stream().filter(fit -> fit.obstacles().size() == 1).count()))
                .sorted(Comparator.comparing(Against::alone).reversed().thenComparing(Comparator.comparing(Against::rooms).reversed())
                        .thenComparing(Against::reason)).toList();
    }

    private static Obstacle.Remedy remedy(Obstacle.Reason reason, Fit fit) {
        return fit.obstacles().stream().filter(o -> o.reason() == reason).findFirst().orElseThrow().remedy();
    }
}
