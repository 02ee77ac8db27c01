package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** A site with empty floors, and people in families who are expected there by a list; none of them has a room. */
public record Busload(Api manager, String site, List<String> rooms) {
    private static final String HEAD = "姓名,出生日期,证件类型,无证件原因,人员类别,末次接触时间,下达单位,隔离原因,家庭,车牌号,预计到达时间\n";

    public static Busload of(int floors, int roomsAFloor, int people) {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        Construction site = Construction.begin(manager, "ISOLATION");
        List<String> rooms = new ArrayList<>();
        for (int floor = 1; floor <= floors; floor++) {
            rooms.addAll(site.rooms(floor, roomsAFloor, floor % 5 == 0 ? 2 : 1));
        }
        site.open();
        Busload bus = new Busload(manager, site.id(), rooms);
        JsonNode taken = Work.of(manager).ended(Work.of(manager).send(site.id(), "kind=arrivals&dryRun=false", list(people)));
        if (taken.at("/outcome/accepted").asInt() != people) {
            throw new IllegalStateException(taken.toString());
        }
        return bus;
    }

    /** Families of one to four, some with grandparents; the names differ so that nobody is taken for somebody known. */
    private static String list(int people) {
        Random random = new Random(people);
        StringBuilder list = new StringBuilder(HEAD);
        String salt = Integer.toHexString(System.identityHashCode(list));
        int first = ThreadLocalRandom.current().nextInt(1_000_000);
        for (int i = 0, family = 1, left = 1; i < people; i++) {
            if (left == 0) {
                family++;
                left = 1 + random.nextInt(4);
            }
            left--;
            int born = random.nextInt(6) == 0 ? 1940 + random.nextInt(14) : 1960 + random.nextInt(40);
            String riskClass = family % 4 == 0 ? "次密接" : "密接";
            list.append("旅客%s%d,%d-%02d-%02d,无证件,途中遗失,%s,2021-08-07,荷塘区疾控中心,同楼,%s号楼%d户,湘B%s,2021-08-09 14:30\n".formatted(name(first + i), i, born,
                    1 + i % 12, 1 + i % 28, riskClass, salt, family, salt));
        }
        return list.toString();
    }

    private static String name(int number) {
        return new String(Character.toChars(0x4E00 + 37 * number % 5000)) + new String(Character.toChars(0x5200 + 91 * number % 7000));
    }

    /** The proposal for all of them. */
    public JsonNode proposed() {
        return proposed(Map.of());
    }

    /** @param form what is asked for besides */
    JsonNode proposed(Map<String, ?> form) {
        String job = manager.post("/api/sites/" + site + "/placing-proposals", form).expect(202).json().path("id").asText();
        JsonNode ended = Work.of(manager).ended("/api/jobs/" + job);
        if (!ended.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(ended.toString());
        }
        return ended.path("outcome");
    }

    Api.Answer confirm(JsonNode proposal) {
        return manager.post("/api/sites/" + site + "/placings", Map.of("places", places(proposal)));
    }

    /** @return seconds */
    public double confirmed(JsonNode proposal) {
        long before = System.nanoTime();
        confirm(proposal).expect(201);
        return (System.nanoTime() - before) / 1e9;
    }

    static List<Map<String, String>> places(JsonNode proposal) {
        List<Map<String, String>> places = new ArrayList<>();
        proposal.path("places").forEach(place -> places.add(Map.of("stay", place.path("stay").asText(), "room", place.path("room").asText())));
        return places;
    }
}
