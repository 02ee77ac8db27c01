package org.lazaret.sharing;

/** Why somebody may share a room (invariant 3). */
public enum SharingGround { CHILD, PREGNANT, SERIOUS_ILLNESS, NOT_SELF_CARING, KIN_GROUP }
