package io.guildhall.router.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private static final Classifier CLASSIFIER = Classifier.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            medicine | A 67-year-old woman on warfarin presents with melena and an INR of 7.2. What should be given first?
            medicine | 患者男，58岁，突发胸痛两小时，心电图示ST段抬高，血压90/60，首选哪种治疗？
            medicine | مريضة تبلغ من العمر 40 عاما تشكو من ألم في الصدر وضيق في التنفس، ما التشخيص والعلاج؟
            medicine | Patient mit Diabetes und Niereninsuffizienz klagt über Atemnot; welches Medikament ist kontraindiziert?
            medicine | Le patient présente une fièvre et une toux depuis trois jours; l'ordonnance prévoit un antibiotique.
            medicine | 72歳男性、発熱と呼吸困難で入院。血液検査で白血球増多。投与すべき抗菌薬はどれか。
            law | The lessee shall indemnify the lessor against any claim arising under this agreement, notwithstanding clause 4.
            law | 根据刑法第二百六十四条，被告人盗窃数额较大，法院判处有期徒刑二年。
            law | ما هي شروط صحة العقد وفقا للقانون المدني، ومتى يجوز للمحكمة فسخه؟
            law | O tribunal julgou procedente o recurso e condenou o réu a indemnizar o autor por incumprimento do contrato.
            law | Il giudice ha respinto il ricorso: la clausola del contratto è nulla ai sensi dell'articolo 1341 del codice civile.
            finance | Net income fell 12% to $3.4 million as interest expense and depreciation rose; compute the change in EBITDA.
            finance | 公司2023年营业收入同比增长12%，净利润为3.5亿元，计算其销售净利率。
            finance | إذا رفع البنك المركزي سعر الفائدة فماذا يحدث للتضخم والطلب الكلي؟
            finance | Bei steigendem Preis sinkt die nachgefragte Menge; wie hoch ist die Elastizität der Nachfrage am Markt?
            robotics | My quadcopter drifts in yaw after I changed the PID gains; the IMU is an MPU6050 on an Arduino. Any ideas?
            robotics | 机械臂在靠近奇异点时关节速度突然变大，逆运动学求解失败，如何规划轨迹？
            robotics | El brazo robótico pierde pasos: ¿es el motor paso a paso, el encoder o el controlador PID?
            software-engineering | Why does this Java method throw a NullPointerException when the list is empty? It worked before the last commit.
            software-engineering | 这个函数在多线程下会死锁吗？请检查代码中的锁和回调。
            software-engineering | Quale algoritmo di ordinamento ha complessità peggiore e quanta memoria usa il programma?
            mathematics | Find all real roots of the polynomial x^3 - 6x^2 + 11x - 6 and prove that there are no others.
            mathematics | 已知等差数列的前n项和为Sn，求通项公式并证明数列单调递增。
            mathematics | أوجد قيمة المشتقة للدالة عند النقطة المعطاة ثم احسب مساحة المثلث.
            science | Why does the rate of photosynthesis level off at high light intensity, and what does the enzyme have to do with it?
            science | 将钠投入水中，产生氢气，写出该化学反应的离子方程式。
            science | ¿Por qué la temperatura de ebullición del agua disminuye con la altitud y la presión atmosférica?
            science | Welche Organellen der Zelle sind an der Fotosynthese beteiligt, und wo liegt das Chlorophyll?
            generalist | hey can you help me plan a surprise birthday party for my girlfriend? she loves jazz and chocolate cake
            generalist | 帮我写一篇关于春天的作文，语气要温暖，最后用一句诗结尾。
            generalist | ما هي أشهر الأطباق التقليدية التي تقدم في العيد عند العائلات المصرية؟
            generalist | Scrivi una breve storia su un gatto che vuole diventare re di un piccolo paese di montagna.
            generalist | Which emperor moved the capital of the Roman empire to Byzantium in the fourth century?
            """)
    void texts_of_each_field_are_known_in_several_languages(String domain, String text) {
        Classification found = CLASSIFIER.classify(text);

        assertThat(likeliest(found)).as(found.probabilities().toString()).isEqualTo(domain);
        assertThat(found.grounded()).isTrue();
    }

    @Test
    void probabilities_sum_to_one() {
        assertThat(CLASSIFIER.classify("The court heard the doctor.").probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void code_is_known_by_its_form_alone() {
        String code = """
                fn glorp(q: &[u8]) -> usize {
                    if q.is_empty() { return 0; }
                    q.len() + glorp(&q[1..])
                }
                """;

        assertThat(likeliest(CLASSIFIER.classify(code))).isEqualTo("software-engineering");
    }

    @Test
    void where_no_word_is_known_nothing_is_claimed() {
        assertThat(CLASSIFIER.classify("").grounded()).isFalse();
        assertThat(CLASSIFIER.classify("xyzzy plugh 42").grounded()).isFalse();
    }

    @Test
    void of_a_very_long_text_the_beginning_decides() {
        String text = "The plaintiff appealed to the supreme court. ".repeat(6000);

        assertThat(likeliest(CLASSIFIER.classify(text))).isEqualTo("law");
    }

    private static String likeliest(Classification found) {
        return Collections.max(found.probabilities().entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }
}
