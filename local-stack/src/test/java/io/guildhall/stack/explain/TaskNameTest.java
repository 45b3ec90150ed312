package io.guildhall.stack.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskNameTest {

    @Test
    void a_task_is_known_by_its_id_and_by_that_of_an_assignment() {
        assertThat(TaskName.parse("d-1/u.7/2")).hasValue(new TaskName("d-1", "u.7", 2));
        assertThat(TaskName.parse("d-1/u.7/2/3")).hasValue(new TaskName("d-1", "u.7", 2));
    }

    @Test
    void anything_else_is_no_task() {
        assertThat(TaskName.parse("d-1")).isEmpty();
        assertThat(TaskName.parse("d-1/u.7")).isEmpty();
        assertThat(TaskName.parse("d-1/u.7/x")).isEmpty();
        assertThat(TaskName.parse("d-1/u.7/2/3/4")).isEmpty();
    }

    @Test
    void a_task_whose_id_only_begins_the_same_is_another() {
        TaskName task = new TaskName("d", "u", 1);

        assertThat(task.isMeantBy("d/u/1")).isTrue();
        assertThat(task.isMeantBy("d/u/1/4")).isTrue();
        assertThat(task.isMeantBy("d/u/11")).isFalse();
    }
}
