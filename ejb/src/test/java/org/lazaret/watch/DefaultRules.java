package org.lazaret.watch;

/** The numbers of the protocol's defaults, for tests without a database; {@link WatchRulesTest} holds them against the seed. */
public final class DefaultRules {
    public static final WatchRules RULES = new WatchRules(new WatchRules.Fever(3730, 3850, 3700, 600, 3600, 600, 86400),
            new WatchRules.Relative(80, 50, 3, 60), new WatchRules.OnBody(3400, 4300, 150, 300, 50, 900), new WatchRules.OffBody(120, 600),
            new WatchRules.Battery(20, 30), 7200, 7200, 7200);

    private DefaultRules() {
    }
}
