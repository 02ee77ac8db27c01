package org.lazaret.stay;

import org.lazaret.stay.HouseCommand.Act;

/** A room's life told a second time, in whole hours. */
final class RoomModel {
    private static final String REFUSED = "room-step-refused";

    enum Phase { CLEAN, RESERVED, OCCUPIED, AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE, OUT_OF_SERVICE }

    /**
     * @param dirt     0 none, 1 ordinary, 2 a positive stayed
     * @param soiledAt hour since when it is, or was, dirty
     * @param readyAt  hour before which nobody comes in
     */
    record Stand(Phase phase, int dirt, long soiledAt, long readyAt) {
        private Stand to(Phase next) {
            return new Stand(next, dirt, soiledAt, readyAt);
        }

        private Stand clean() {
            return new Stand(Phase.CLEAN, 0, soiledAt, soiledAt + (dirt == 2 ? 24 : 3));
        }
    }

    private Stand stand = new Stand(Phase.CLEAN, 0, 0, 0);

    Stand stand() {
        return stand;
    }

    void stand(Stand again) {
        stand = again;
    }

    boolean dirty() {
        return switch (stand.phase) {
            case CLEAN, RESERVED, OCCUPIED -> false;
            case AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE, OUT_OF_SERVICE -> true;
        };
    }

    boolean taken() {
        return stand.phase == Phase.OCCUPIED;
    }

    void keep() {
        if (stand.phase == Phase.CLEAN) {
            stand = stand.to(Phase.RESERVED);
        }
    }

    void unkeep() {
        if (stand.phase == Phase.RESERVED) {
            stand = stand.to(Phase.CLEAN);
        }
    }

    void enter() {
        if (!taken()) {
            stand = new Stand(Phase.OCCUPIED, 1, stand.soiledAt, stand.readyAt);
        }
    }

    void empty(long now, boolean positive) {
        stand = new Stand(Phase.AWAITING_DISINFECTION, positive ? 2 : stand.dirt, now, 0);
    }

    /** @return {@code null} when it is done, else why not */
    String work(Act act, long now, boolean flag) {
        return switch (act) {
            case START_DISINFECTION -> go(stand.phase == Phase.AWAITING_DISINFECTION, stand.to(Phase.DISINFECTING));
            case FINISH_DISINFECTION -> stand.phase == Phase.DISINFECTING && flag && stand.dirt == 2 ? "sample-required"
                    : go(stand.phase == Phase.DISINFECTING, flag ? stand.clean() : stand.to(Phase.AWAITING_SAMPLE));
            case SAMPLE -> go(stand.phase == Phase.AWAITING_SAMPLE,
                    flag ? new Stand(Phase.DISINFECTING, 2, stand.soiledAt, stand.readyAt) : stand.clean());
            case TAKE_OUT -> go(!taken() && stand.phase != Phase.OUT_OF_SERVICE, stand.to(Phase.OUT_OF_SERVICE));
            case RETURN -> flag ? go(stand.phase == Phase.OUT_OF_SERVICE && stand.dirt == 0, stand.to(Phase.CLEAN))
                    : go(stand.phase == Phase.OUT_OF_SERVICE, new Stand(Phase.AWAITING_DISINFECTION, Math.max(1, stand.dirt),
                            stand.dirt == 0 ? now : stand.soiledAt, 0));
            case EXPECT, SET_OUT, PLAN, GIVE_UP, ADMIT, MOVE, OUT, BACK, END, DEPART, WITHDRAW_ENDING -> throw new AssertionError(act);
        };
    }

    private String go(boolean allowed, Stand next) {
        if (!allowed) {
            return REFUSED;
        }
        stand = next;
        return null;
    }
}
