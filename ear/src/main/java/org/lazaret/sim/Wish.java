package org.lazaret.sim;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param url      of the product, without a path
 * @param token    of a gateway there
 * @param people   how many, each with the patch of its number
 * @param prefix   of the patches' codes: {@code SIM-} gives SIM-00001, SIM-00002 …
 * @param gateways how many share the people
 * @param speed    simulated seconds in a real one
 * @param start    first simulated moment
 * @param days     after which it ends
 * @param seed     the same seed, the same people
 * @param fevers   share of the people who get one, 0–1
 */
record Wish(URI url, String token, int people, String prefix, int gateways, double speed, Instant start, int days, long seed, double fevers) {
    static final String USAGE = """
            lazaret-sim sends what patches of made-up people measure to a running Lazaret.
              --url http://127.0.0.1:8080   the product
              --token …                     of a gateway there
              --people 40 --prefix SIM-     patches SIM-00001 to SIM-00040, to be in stock and worn there
              --gateways 2 --speed 1 --start 2021-08-09T02:24:00Z --days 10 --seed 1 --fevers 0.1
            """;
    private static final Set<String> KNOWN = Set.of("url", "token", "people", "prefix", "gateways", "speed", "start", "days", "seed", "fevers");

    Wish {
        if (token.isEmpty() || people < 1 || gateways < 1 || days < 1 || !(speed > 0) || fevers < 0 || fevers > 1) {
            throw new IllegalArgumentException("A token is needed; people, gateways, days and speed are above nothing, fevers is a share");
        }
    }

    /** @throws IllegalArgumentException when something is unknown, missing or no number */
    static Wish of(String[] arguments, Instant now) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!KNOWN.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Not understood: " + arguments[i]);
            }
            said.put(name, arguments[i + 1]);
        }
        return new Wish(URI.create(said.getOrDefault("url", "http://127.0.0.1:8080")), said.getOrDefault("token", ""),
                Integer.parseInt(said.getOrDefault("people", "40")), said.getOrDefault("prefix", "SIM-"),
                Integer.parseInt(said.getOrDefault("gateways", "2")), Double.parseDouble(said.getOrDefault("speed", "1")),
                Instant.parse(said.getOrDefault("start", now.toString())), Integer.parseInt(said.getOrDefault("days", "10")),
                Long.parseLong(said.getOrDefault("seed", "1")), Double.parseDouble(said.getOrDefault("fevers", "0.1")));
    }
}
