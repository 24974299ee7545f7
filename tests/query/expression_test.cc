#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

TEST_CASE("integers at the limits of 64 bits are exact or an error") {
  CHECK(value_of("-9223372036854775808") == "-9223372036854775808");
  CHECK(error_of("RETURN 9223372036854775807 + 1") == "ArithmeticError IntegerOverflow");
  CHECK(error_of("RETURN -9223372036854775808 - 1") == "ArithmeticError IntegerOverflow");
  CHECK(error_of("RETURN 4611686018427387904 * 2") == "ArithmeticError IntegerOverflow");
  CHECK(error_of("RETURN -(-9223372036854775808)") == "ArithmeticError IntegerOverflow");
  CHECK(error_of("RETURN -9223372036854775808 / -1") == "ArithmeticError IntegerOverflow");
  CHECK(error_of("RETURN abs(-9223372036854775808)") == "ArithmeticError IntegerOverflow");
  CHECK(value_of("-9223372036854775808 % -1") == "0");
  CHECK(error_of("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)") ==
        "ArithmeticError IntegerOverflow");
}

TEST_CASE("division by zero is an error for integers and no number for floats") {
  CHECK(error_of("RETURN 1 / 0") == "ArithmeticError DivisionByZero");
  CHECK(error_of("RETURN 1 % 0") == "ArithmeticError DivisionByZero");
  CHECK(value_of("[1.0 / 0, -1 / 0.0, isNaN(0.0 / 0)]") == "[Infinity, -Infinity, true]");
  CHECK(value_of("[7 / 2, -7 / 2, -7 % 3, 7.0 / 2]") == "[3, -3, -1, 3.5]");
}

TEST_CASE("integers and floats compare by their exact values") {
  CHECK(value_of("9007199254740993 = 9007199254740992.0") == "false");
  CHECK(value_of("9007199254740993 > 9007199254740992.0") == "true");
  CHECK(value_of("9223372036854775807 < 9223372036854775808.0") == "true");
  CHECK(value_of("[1 = 1.0, 1 IN [1.0]]") == "[true, true]");
}

TEST_CASE("signs bind before powers, and powers from the left") {
  CHECK(value_of("-2 ^ 2") == "4.0");
  CHECK(value_of("2 ^ 3 ^ 2") == "64.0");
  CHECK(value_of("- - 3") == "3");
}

TEST_CASE("null is neither true nor false") {
  CHECK(value_of("[null AND false, null OR true, null XOR true, NOT null]") ==
        "[false, true, null, null]");
  CHECK(value_of("[1 < null, null = null, [1, null] = [1, 2], [1, null] = [2, null]]") ==
        "[null, null, null, false]");
  CHECK(value_of("[1 IN [null], 1 IN [null, 1], null IN []]") == "[null, true, false]");
  CHECK(value_of("[1 < 'a', 1 = 'a', 3 > 2 > 1, 3 > 2 > 5]") == "[null, false, true, false]");
}

TEST_CASE("regular expressions match whole strings in linear time") {
  CHECK(value_of("['abc' =~ 'a.c', 'abcd' =~ 'a.c', 'ABC' =~ '(?i)abc', null =~ 'a']") ==
        "[true, false, true, null]");
  CHECK(value_of("'" + std::string(5000, 'a') + "b' =~ '(a*)*c'") == "false");
  CHECK(error_of("RETURN 'a' =~ '('") == "ArgumentError InvalidArgumentValue");
}

TEST_CASE("reduce walks a list from the left") {
  CHECK(value_of("reduce(text = '', x IN [1, 2, 3] | text + x)") == "'123'");
  CHECK(value_of("reduce(n = 7, x IN [] | n + x)") == "7");
  CHECK(value_of("reduce(n = 7, x IN null | n + x)") == "null");
}

TEST_CASE("local variables hide outer ones and end with their expression") {
  CHECK(value_of("[x IN [1, 2] | [x IN [x, 9] | x]]") == "[[1, 9], [2, 9]]");
  CHECK(error_of("RETURN [x IN [1] | x] + x") == "SyntaxError UndefinedVariable");
}

TEST_CASE("string functions count code points") {
  CHECK(value_of("[size('é😀'), left('é😀a', 2), right('aé😀', 2), substring('aé😀b', 1, 2)]") ==
        "[2, 'é😀', 'é😀', 'é😀']");
  CHECK(value_of("[reverse('aé😀'), toUpper('straße'), toLower('ÀÉ')]") ==
        "['😀éa', 'STRASSE', 'àé']");
  CHECK(value_of("[trim('\\u00a0 a b\\n'), ltrim(' a '), rtrim(' a ')]") == "['a b', 'a ', ' a']");
  CHECK(value_of("[replace('aXbX', 'X', 'yy'), replace('a', '', 'x')]") == "['ayybyy', 'a']");
  CHECK(value_of("[split('a,b,', ','), split('éa', ''), split('', ',')]") ==
        "[['a', 'b', ''], ['é', 'a'], ['']]");
  CHECK(value_of("[left('ab', 9), substring('ab', 5)]") == "['ab', '']");
  CHECK(error_of("RETURN left('ab', -1)") == "ArgumentError NumberOutOfRange");
}

TEST_CASE("mathematical functions have their textbook values") {
  CHECK(value_of("[sin(0), cos(0), tan(0), atan2(0, 1), degrees(pi()), radians(180) = pi()]") ==
        "[0.0, 1.0, 0.0, 0.0, 180.0, true]");
  CHECK(value_of("[round(2.5), round(-2.5), round(0.49999999999999994)]") == "[3.0, -2.0, 0.0]");
  CHECK(value_of("[ceil(-1.5), floor(-1.5), sign(-0.1), sqrt(16), log(e()), exp(0)]") ==
        "[-1.0, -2.0, -1, 4.0, 1.0, 1.0]");
}

TEST_CASE("conversions give null for text that is no number") {
  CHECK(value_of("[toInteger('12'), toInteger(' -1.9 '), toInteger('x'), toInteger(1e300)]") ==
        "[12, -1, null, null]");
  CHECK(value_of("[toFloat('1e3'), toFloat('.5'), toBoolean('TRUE'), toBoolean('yes')]") ==
        "[1000.0, 0.5, true, null]");
  CHECK(value_of("[toString(1.0), toIntegerOrNull([]), coalesce(null, 2), nullIf(1, 1)]") ==
        "['1.0', null, 2, null]");
}

TEST_CASE("ranges include both ends and end at the limits of 64 bits") {
  CHECK(value_of("[range(1, 3), range(3, 1), range(3, 1, -2)]") == "[[1, 2, 3], [], [3, 1]]");
  CHECK(value_of("range(9223372036854775806, 9223372036854775807)") ==
        "[9223372036854775806, 9223372036854775807]");
  CHECK(value_of("size(range(-9223372036854775808, 9223372036854775807, 9223372036854775807))") ==
        "3");
}

TEST_CASE("map projections pick, rename and add") {
  MemoryGraph graph;
  CHECK(
      rows_of(graph, "WITH {a: 1, b: 2} AS m, 3 AS c RETURN m {.a, c, d: m.b} AS x, m {.*} AS y") ==
      std::vector<std::string>{"{a: 1, c: 3, d: 2} | {a: 1, b: 2}"});
}

TEST_CASE("values of different kinds have one order") {
  MemoryGraph graph;
  CHECK(rows_of(
            graph,
            "UNWIND [null, 0.0 / 0.0, 2, 1.5, true, 'a', [1], {a: 1}] AS x RETURN x ORDER BY x") ==
        std::vector<std::string>{"{a: 1}", "[1]", "'a'", "true", "1.5", "2", "NaN", "null"});
}

TEST_CASE("parameters hold any value, and one that was not given is an error") {
  CHECK(value_of("$list[1] + $number", {{"list", DatumList{1, 2}}, {"number", 5}}) == "7");
  CHECK(error_of("RETURN $missing") == "ParameterMissing MissingParameter");
}

TEST_CASE("the random numbers of a query are the same in every run") {
  const std::string draw = "[x IN range(1, 5) | rand()]";
  CHECK(value_of(draw) == value_of(draw));
  CHECK(value_of("all(x IN range(1, 1000) WHERE 0 <= rand() < 1)") == "true");
}

TEST_CASE("the functions of Neo4j's manual that openCypher lacks are there") {
  CHECK(value_of("round(3.14159, 2)") == "3.14");
  CHECK(value_of("round(-1.5)") == "-1.0");
  CHECK(value_of("[m IN ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN'] | "
                 "round(-2.25, 1, m)]") == "[-2.3, -2.2, -2.2, -2.3, -2.3, -2.2, -2.2]");
  CHECK(error_of("RETURN round(1.1, 0, 'SIDEWAYS')") == "ArgumentError InvalidArgumentValue");
  CHECK(value_of("toString(round(sinh(1), 6)) + ' ' + round(coth(1), 6)") == "'1.175201 1.313035'");
}

TEST_CASE("strings are trimmed of what is asked for, and split at any of several delimiters") {
  CHECK(value_of("btrim('xxaxbxx', 'x') + ltrim('  c') + rtrim('dyz', 'zy')") == "'axbcd'");
  CHECK(value_of("trim(BOTH '·' FROM '··ab·')") == "'ab'");
  CHECK(value_of("trim(LEADING FROM ' a ')") == "'a '");
  CHECK(value_of("split('a,b;c', [',', ';'])") == "['a', 'b', 'c']");
  CHECK(value_of("split('äöü', '')") == "['ä', 'ö', 'ü']");
  CHECK(value_of("char_length('äöü')") == "3");
  CHECK(value_of("'a' || 'b' || 'c'") == "'abc'");
  CHECK(value_of("[1] || [2, 3]") == "[1, 2, 3]");
}

TEST_CASE("lists are converted item by item, and types have names") {
  CHECK(value_of("toIntegerList(['1', 2.9, 'x', [1]])") == "[1, 2, null, null]");
  CHECK(value_of("toStringList([1, true, null])") == "['1', 'true', null]");
  CHECK(value_of("valueType(1)") == "'INTEGER NOT NULL'");
  CHECK(value_of("valueType([1, 'a', null])") ==
        "'LIST<INTEGER NOT NULL | NULL | STRING NOT NULL> NOT NULL'");
  CHECK(value_of("valueType(null)") == "'NULL'");
  CHECK(value_of("size(randomUUID())") == "36");
}

TEST_CASE("reduce cannot nest lists and maps without end") {
  CHECK(error_of("RETURN reduce(a = [], x IN range(1, 2000) | [a])") ==
        "ArgumentError InvalidArgumentValue");
  CHECK(error_of("RETURN reduce(a = {}, x IN range(1, 2000) | {k: [1, a]})") ==
        "ArgumentError InvalidArgumentValue");
  CHECK(value_of("size(reduce(a = [], x IN range(1, 2000) | a + [[x]]))") == "2000");
}

TEST_CASE("IS :: tells the type of a value, and null is of every type that does not forbid it") {
  CHECK(value_of("['a' IS :: STRING, 1 IS :: STRING, null IS :: STRING]") == "[true, false, true]");
  CHECK(value_of("[null IS :: STRING NOT NULL, 1 IS NOT :: INT, 1.0 IS TYPED FLOAT!]") ==
        "[false, false, true]");
  CHECK(value_of("[1 IS :: STRING | INTEGER, true IS :: STRING | FLOAT, null IS :: NULL]") ==
        "[true, false, true]");
  CHECK(value_of("[[1, 2] IS :: LIST<INTEGER>, [1, 'a'] IS :: LIST<INTEGER>, "
                 "[1, null] IS :: LIST<INTEGER NOT NULL>, [] IS :: LIST<NOTHING>]") ==
        "[true, false, false, true]");
  CHECK(value_of("[[[1], ['a']] IS :: LIST<LIST<INTEGER | STRING>>, [1] IS :: ARRAY, "
                 "{a: 1} IS :: MAP, 1 IS :: ANY]") == "[true, true, true, true]");
  CHECK(value_of("[date('2020-01-01') IS :: DATE, localtime('10:00') IS :: LOCAL TIME, "
                 "time('10:00Z') IS :: TIME WITH TIME ZONE, duration('P1D') IS :: DURATION]") ==
        "[true, true, true, true]");
  CHECK(value_of("[x IN [1, 'a'] WHERE x IS :: STRING | x + 'b']") == "['ab']");
  CHECK(error_of("RETURN 1 IS :: NUMBER") == "SyntaxError UnexpectedSyntax");
}

TEST_CASE("durations are summed and averaged as numbers are") {
  CHECK(value_of("COLLECT { UNWIND [duration('P1D'), null, duration('PT12H')] AS d "
                 "RETURN sum(d) }") == "[duration('P1DT12H')]");
  CHECK(value_of("COLLECT { UNWIND [duration('P1D'), duration('P3D')] AS d RETURN avg(d) }") ==
        "[duration('P2D')]");
  CHECK(error_of("UNWIND [1, duration('P1D')] AS d RETURN sum(d)") ==
        "TypeError InvalidArgumentValue");
  CHECK(error_of("UNWIND [duration('P1D'), 1] AS d RETURN avg(d)") ==
        "TypeError InvalidArgumentValue");
}

TEST_CASE("timestamp counts milliseconds by the clock of the statement") {
  CHECK(value_of("timestamp() = datetime().epochMillis") == "true");
}

TEST_CASE("CASE compares its test with lists of values and by conditions") {
  CHECK(value_of("[x IN [1, 3, 9] | CASE x WHEN 1, 2 THEN 'a' WHEN 3, 4 THEN 'b' ELSE 'c' END]") ==
        "['a', 'b', 'c']");
  CHECK(
      value_of("[x IN [null, 5, -1, 1] | "
               "CASE x WHEN IS NULL THEN 'n' WHEN > 2 THEN 'big' WHEN < 0, = 7 THEN 'odd' END]") ==
      "['n', 'big', 'odd', null]");
  CHECK(value_of("[x IN ['abc', 1, 'xyz'] | "
                 "CASE x WHEN STARTS WITH 'a' THEN 1 WHEN IS :: INTEGER THEN 2 "
                 "WHEN =~ '.*z' THEN 3 END]") == "[1, 2, 3]");
  CHECK(value_of("CASE null WHEN null THEN 1 ELSE 2 END") == "2");
  CHECK(value_of("CASE 1 WHEN CASE 2 WHEN 2 THEN 1 END THEN 'nested' END") == "'nested'");
  MemoryGraph graph;
  CHECK(rows_of(graph,
                "UNWIND [1, 1, 2] AS x RETURN x, CASE count(*) WHEN > 1 THEN 'many' "
                "ELSE 'one' END AS c ORDER BY CASE x WHEN 1 THEN 2 ELSE 1 END") ==
        std::vector<std::string>{"2 | 'one'", "1 | 'many'"});
}

TEST_CASE("texts have normal forms") {
  CHECK(value_of("[size(normalize('e\u0301')), size(normalize('\u00e9', NFD))]") == "[1, 2]");
  CHECK(value_of("normalize('\uFB01', NFKC)") == "'fi'");
  CHECK(value_of("['e\u0301' IS NORMALIZED, 'e\u0301' IS NFD NORMALIZED, "
                 "'e\u0301' IS NOT NFC NORMALIZED]") == "[false, true, true]");
  CHECK(value_of("[null IS NORMALIZED, 1 IS NORMALIZED]") == "[null, null]");
  CHECK(error_of("RETURN normalize('a', 'NFX')") == "ArgumentError InvalidArgumentValue");
}

TEST_CASE("numbers have underscores between digits, and names where they are special") {
  CHECK(value_of("[1_000_000, 1_0.5, INF, -Infinity, isNaN(nan)]") ==
        "[1000000, 10.5, Infinity, -Infinity, true]");
  CHECK(error_of("RETURN 1__0") == "SyntaxError InvalidNumberLiteral");
  CHECK(error_of("RETURN 1_") == "SyntaxError InvalidNumberLiteral");
  MemoryGraph graph;
  CHECK(rows_of(graph, "WITH 2 AS inf RETURN inf") == std::vector<std::string>{"2"});
}

TEST_CASE("trim and replace take what users of other engines give them") {
  CHECK(value_of("[trim('x' FROM 'xxhix'), trim(FROM ' hi '), trim(LEADING FROM ' hi'), "
                 "trim(TRAILING 'x' FROM 'hix')]") == "['hi', 'hi', 'hi', 'hi']");
  CHECK(value_of("[replace('aaa', 'a', 'b', 2), replace('aaa', 'a', 'b', 0)]") == "['bba', 'aaa']");
}
