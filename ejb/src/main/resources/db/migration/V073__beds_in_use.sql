-- Nobody lies in, or is expected in, a bed that is gone.
ALTER TABLE bed_assignment
    ADD CONSTRAINT bed_assignment_usable FOREIGN KEY (open_bed) REFERENCES bed (usable_bed),
    ADD CONSTRAINT bed_assignment_plan_usable FOREIGN KEY (planned_bed) REFERENCES bed (usable_bed);
