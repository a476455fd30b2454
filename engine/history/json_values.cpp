// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/json_values.h"

namespace zablab::json {

namespace {

constexpr char kHex[] = "0123456789abcdef";

void writeEscaped(std::string &out, std::string_view text)
{
    std::size_t plain = 0; // from here on nothing had to be escaped
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (c == '"' || c == '\\') {
            (out += '\\') += text[i];
        } else {
            ((out += "\\u00") += kHex[c >> 4]) += kHex[c & 15];
        }
    }
    out.append(text, plain);
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

int hexValue(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

bool fromBase16(std::string_view digits, std::string &bytes)
{
    bytes.clear();
    if (digits.size() % 2 != 0)
        return false;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = hexValue(digits[i]), low = hexValue(digits[i + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
    }
    return true;
}

// The whole of `text` as a number without sign; false for anything else.
template <typename T>
bool wholeNumber(std::string_view text, T &value, int base)
{
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value, base);
    return !text.empty() && stop == end && code == std::errc() && (text.size() == 1 || text.front() != '0');
}

} // namespace

void writeString(std::string &out, std::string_view text)
{
    if (!isUtf8(text)) {
        out += "{\"base16\":\"";
        for (const char c : text)
            (out += kHex[static_cast<unsigned char>(c) >> 4]) += kHex[static_cast<unsigned char>(c) & 15];
        out += "\"}";
        return;
    }
    out += '"';
    writeEscaped(out, text);
    out += '"';
}

void write(std::string &out, Zxid zxid)
{
    char digits[16];
    out += "\"0x";
    out.append(digits, std::to_chars(digits, digits + sizeof digits, zxid.epoch, 16).ptr);
    out += ':';
    writeNumber(out, zxid.counter);
    out += '"';
}

void write(std::string &out, Party party)
{
    if (party.code == 0) {
        out += "null";
        return;
    }
    out += party.isServer() ? "\"S" : "\"C";
    writeNumber(out, party.isServer() ? party.code : -party.code);
    out += '"';
}

void write(std::string &out, const DataTreePtr &tree)
{
    if (!tree) {
        out += "null";
        return;
    }
    // As a list: a path may be any bytes, the name of a JSON field may not.
    out += "{\"nodes\":[";
    for (const auto &[path, node] : tree->nodes()) {
        if (out.back() != '[')
            out += ',';
        out += "{\"path\":";
        writeString(out, path);
        writeFields(out, *node);
        out += '}';
    }
    out += "],\"sessions\":[";
    for (const auto &[session, timeout] : tree->sessions()) {
        if (out.back() != '[')
            out += ',';
        write(out, SessionTouch{session, timeout});
    }
    out += "]}";
}

void write(std::string &out, Rules rules)
{
    out += '[';
    for (int r = 0; r < kRules; ++r) {
        const auto rule = static_cast<Rule>(r);
        if (rules.on(rule))
            continue;
        if (out.back() != '[')
            out += ',';
        writeString(out, nameOf(rule));
    }
    out += ']';
}

void write(std::string &out, const ZxidSequence &sequence)
{
    out += '[';
    for (const ZxidSequence::Range &range : sequence.ranges()) {
        if (out.back() != '[')
            out += ',';
        out += '[';
        write(out, Zxid{range.epoch, range.first});
        out += ',';
        write(out, Zxid{range.epoch, range.last});
        out += ']';
    }
    out += ']';
}

bool read(JsonCursor &in, std::string &text)
{
    const std::size_t place = in.place();
    if (!in.atObject())
        return in.string(text);
    std::string digits;
    if (!in.openWithKey("base16") || !in.string(digits) ||
        !in.restOfObject(
            [&](std::string_view, std::size_t at) { in.fail(at, "only \"base16\" may be here"); }))
        return false;
    if (!fromBase16(digits, text))
        in.fail(place, "base16 needs two of the digits 0 to 9 and a to f for each byte");
    return in.ok();
}

bool read(JsonCursor &in, Zxid &zxid)
{
    const std::size_t place = in.place();
    std::string text;
    if (!in.string(text))
        return false;
    const std::size_t colon = text.find(':');
    if (text.starts_with("0x") && colon != std::string::npos &&
        wholeNumber(std::string_view(text).substr(2, colon - 2), zxid.epoch, 16) &&
        wholeNumber(std::string_view(text).substr(colon + 1), zxid.counter, 10))
        return true;
    in.fail(place, "\"" + text + "\" is no zxid",
            "A zxid is \"0x1:105\": the epoch in hexadecimal, a colon, the counter in decimal.");
    return false;
}

namespace {

constexpr std::int32_t kLargestServer = 255; // as in ZooKeeper: an id has one byte in a session's id

} // namespace

bool read(JsonCursor &in, Party &party)
{
    if (in.null()) {
        party = {};
        return true;
    }
    const std::size_t place = in.place();
    std::string text;
    if (!in.string(text))
        return false;
    std::int32_t number = 0;
    if (text.size() > 1 && (text[0] == 'S' || text[0] == 'C') &&
        wholeNumber(std::string_view(text).substr(1), number, 10) && number > 0) {
        if (text[0] == 'S' && number > kLargestServer) {
            in.fail(place, "there is no server of number " + std::to_string(number),
                    "Servers have the numbers 1 to " + std::to_string(kLargestServer) + ".");
            return false;
        }
        party = text[0] == 'S' ? Party(ServerId{number}) : Party(ClientId{number});
        return true;
    }
    in.fail(place, "\"" + text + "\" is neither a server nor a client",
            "Write \"S3\", \"C1\" or null for nobody.");
    return false;
}

bool read(JsonCursor &in, ServerId &id)
{
    const std::size_t place = in.place();
    Party party;
    if (!read(in, party))
        return false;
    if (party.isClient())
        in.fail(place, "here should be a server, such as \"S3\"");
    id = party.server();
    return in.ok();
}

bool read(JsonCursor &in, ClientId &id)
{
    const std::size_t place = in.place();
    Party party;
    if (!read(in, party))
        return false;
    if (party.isServer())
        in.fail(place, "here should be a client, such as \"C1\"");
    id = party.client();
    return in.ok();
}

bool read(JsonCursor &in, std::uint64_t &value)
{
    const std::size_t place = in.place();
    std::string text;
    if (!in.string(text))
        return false;
    if (!wholeNumber(text, value, 10))
        in.fail(place, "\"" + text + "\" is no whole number of 64 bits");
    return in.ok();
}

namespace {

void readNodes(JsonCursor &in, DataTree::Nodes &nodes)
{
    in.array([&] {
        const std::size_t place = in.place();
        DataNode node;
        std::string path;
        FieldReader<DataNode> fields(node);
        if (!in.openWithKey("path") || !read(in, path))
            return;
        in.restOfObject([&](std::string_view key, std::size_t at) {
            if (!fields.take(in, key, at))
                in.fail(at, "a node has no field \"" + std::string(key) + "\"");
        });
        fields.finish(in, place);
        if (!nodes.emplace(std::move(path), std::make_shared<const DataNode>(std::move(node))))
            in.fail(place, "this path is there twice");
    });
}

} // namespace

bool read(JsonCursor &in, DataTreePtr &tree)
{
    tree.reset();
    if (in.null())
        return true;
    DataTree::Nodes nodes;
    std::vector<SessionTouch> open;
    const std::size_t begin = in.place();
    bool hasNodes = false;
    in.object([&](std::string_view key, std::size_t at) {
        if (key == "nodes" && !hasNodes) {
            hasNodes = true;
            readNodes(in, nodes);
        } else if (key == "sessions" && open.empty()) {
            read(in, open);
        } else {
            in.fail(at, "a tree has \"nodes\" and \"sessions\", once each");
        }
    });
    if (in.ok() && !hasNodes)
        in.fail(begin, "the tree has no \"nodes\"");
    DataTree::Sessions sessions;
    for (const SessionTouch &session : open)
        sessions[session.session] = session.timeout;
    if (in.ok())
        tree = std::make_shared<const DataTree>(std::move(nodes), std::move(sessions));
    return in.ok();
}

bool read(JsonCursor &in, ZxidSequence &sequence)
{
    const std::size_t place = in.place();
    std::vector<ZxidSequence::Range> ranges;
    in.array([&] {
        const std::size_t begin = in.place();
        std::vector<Zxid> ends;
        if (!read(in, ends))
            return;
        if (ends.size() != 2 || ends[0].epoch != ends[1].epoch)
            in.fail(begin, "a range is two zxids of one epoch, [\"0x1:1\",\"0x1:105\"]");
        else
            ranges.push_back({ends[0].epoch, ends[0].counter, ends[1].counter});
    });
    sequence = ZxidSequence(std::move(ranges));
    if (in.ok() && !sequence.wellFormed())
        in.fail(place, "the ranges are not in order");
    return in.ok();
}

bool read(JsonCursor &in, OperationPtr &operation)
{
    Operation whole;
    if (!read(in, whole))
        return false;
    operation = std::make_shared<const Operation>(std::move(whole));
    return true;
}

bool read(JsonCursor &in, SessionTouches &touches)
{
    touches.reset();
    if (in.null())
        return true;
    std::vector<SessionTouch> list;
    if (!read(in, list))
        return false;
    touches = std::make_shared<const std::vector<SessionTouch>>(std::move(list));
    return true;
}

bool read(JsonCursor &in, Rules &rules)
{
    rules = {};
    return in.array([&] {
        const std::size_t place = in.place();
        std::string name;
        if (!in.string(name))
            return;
        if (const auto rule = ruleNamed(name))
            rules.turnOff(*rule);
        else
            in.fail(place, "there is no rule \"" + name + "\"");
    });
}

} // namespace zablab::json
