package org.lazaret.transfer;

/** How far a transfer has come, and by that who waits for whom. */
public enum TransferState {
    /** The origin has not decided. */
    REQUESTED,
    /** The destination has not decided. */
    ORIGIN_APPROVED,
    /** The destination takes nobody: the person still waits, the origin names another one. */
    REFUSED,
    /** A bed is kept there; the origin finds a vehicle. */
    DESTINATION_APPROVED,
    /** The vehicle is ordered. */
    ARRANGED,
    /** The person has physically left and is on the way. */
    PICKED_UP,
    /** The person is there; the destination has not taken the hand-over yet. */
    ARRIVED,
    COMPLETED,
    CANCELLED;

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }

    /** Whether the person has left the origin. */
    public boolean hasLeft() {
        return this == PICKED_UP || this == ARRIVED || this == COMPLETED;
    }

    /** Whether the destination has said yes, and keeps a bed where it is a site of ours. */
    public boolean isAccepted() {
        return this == DESTINATION_APPROVED || this == ARRANGED || hasLeft();
    }
}
