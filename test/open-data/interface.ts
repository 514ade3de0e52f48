// Written from /api/v1/openapi.json by openapi-typescript; see open-data.test.ts.
export interface paths {
    "/api/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All datasets */
        get: operations["listDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/units/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices and schools
         * @description Every public unit, merged and dissolved ones too, under its latest name.
         *
         *     Mỗi đơn vị công khai, kể cả đơn vị đã sáp nhập hoặc giải thể, với tên gần nhất.
         */
        get: operations["list-units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/publications/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publications
         * @description One row for each publication: whose, for which duty, when, and whether it is still public.
         *
         *     Mỗi nội dung đã công khai một dòng: của ai, theo nghĩa vụ nào, khi nào, còn công khai hay đã gỡ.
         */
        get: operations["list-publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/collections/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Collections of schools
         * @description Each line of the published list of each school and school year, as its latest version says.
         *
         *     Từng khoản trong danh mục khoản thu đã công khai của mỗi trường, mỗi năm học, theo bản mới nhất.
         */
        get: operations["list-collections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/donations/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Donations
         * @description Each approved appeal: received, spent and left, computed from its book. Nothing of donors.
         *
         *     Mỗi cuộc vận động đã được phê duyệt: đã nhận, đã chi, còn lại, tính từ sổ kép. Không có gì về người tài trợ.
         */
        get: operations["list-donations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/answers/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public questions and answers
         * @description Feedback and petitions with their answers, looked through for personal data and published.
         *
         *     Phản ánh, kiến nghị và câu trả lời đã được rà soát dữ liệu cá nhân và công khai.
         */
        get: operations["list-answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/figures/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of closed periods
         * @description Each figure of each unit for each closed quarter and year. Their definitions are on the page of figures. Not PAPI scores.
         *
         *     Mỗi chỉ số, mỗi đơn vị, mỗi quý và mỗi năm đã khép. Định nghĩa của từng chỉ số ở trang Số liệu. Không phải điểm PAPI.
         */
        get: operations["list-figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    publication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something was published, corrected or taken down
         * @description Signed as Standard Webhooks say: headers webhook-id, webhook-timestamp and webhook-signature (v1, HMAC-SHA-256 with the secret given at registration). Any answer of 2xx within ten seconds is a receipt; otherwise it is sent again, for two days.
         */
        post: operations["publicationCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The datasets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        datasets: {
                            code: string;
                            title: {
                                vi: string;
                                en: string;
                            };
                            description: {
                                vi: string;
                                en: string;
                            };
                            /** Format: uri */
                            rows: string;
                            /** Format: uri */
                            page: string;
                        }[];
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-units": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Code of the unit / Mã đơn vị */
                            code: string;
                            /** @description Name / Tên */
                            name: string;
                            /** @description Kind / Loại đơn vị */
                            kind: string;
                            /** @description School level / Cấp học */
                            level: string | null;
                            /** @description Address / Địa chỉ */
                            address: string;
                            /**
                             * Format: date
                             * @description Exists from / Có từ ngày
                             */
                            valid_from: string;
                            /** @description Last day; empty while it exists / Ngày cuối cùng; trống là còn hoạt động */
                            valid_to: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-publications": {
        parameters: {
            query?: {
                /** @description Code of a unit: only its rows */
                unit?: string;
                /** @description Only rows of this calendar year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Public number / Số công khai */
                            number: number;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Kind / Loại nội dung */
                            kind: string;
                            /** @description Duty to publish / Nghĩa vụ công khai */
                            duty: string | null;
                            /** @description Which time, such as the school year / Lần, ví dụ năm học */
                            occasion: string | null;
                            /** @description Title / Tên */
                            title: string;
                            /** @description public, withdrawn or expired / public, withdrawn hoặc expired */
                            state: string;
                            /** @description Version / Phiên bản */
                            version: number;
                            /**
                             * Format: date-time
                             * @description First published / Công khai lần đầu
                             */
                            published_at: string;
                            /**
                             * Format: date-time
                             * @description Last changed / Thay đổi lần cuối
                             */
                            changed_at: string;
                            /** @description Public until / Công khai đến hết */
                            public_until: string | null;
                            /** @description Legal basis / Căn cứ */
                            law: string;
                            /**
                             * Format: uri
                             * @description Its page / Trang công khai
                             */
                            page: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-collections": {
        parameters: {
            query?: {
                /** @description Code of a unit: only its rows */
                unit?: string;
                /** @description Only rows of this calendar year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description School year / Năm học */
                            school_year: string;
                            /** @description Place in the list / Thứ tự trong danh mục */
                            line: number;
                            /** @description Kind of collection / Loại khoản thu */
                            kind: string | null;
                            /** @description Name / Tên khoản thu */
                            name: string;
                            /** @description Amount each time / Mức thu mỗi lần */
                            amount: string;
                            /** @description Collected by / Thu theo */
                            per: string;
                            /** @description Times in the year / Số lần trong năm */
                            times: number;
                            /** @description Ceiling / Mức tối đa */
                            ceiling: string | null;
                            /** @description Voluntary / Tự nguyện */
                            voluntary: boolean;
                            /**
                             * Format: date
                             * @description Collected from / Thu từ ngày
                             */
                            from_day: string;
                            /** @description Basis / Căn cứ */
                            decision: string;
                            /**
                             * Format: date-time
                             * @description Public since / Công khai từ
                             */
                            public_from: string;
                            /** @description Version / Phiên bản */
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-donations": {
        parameters: {
            query?: {
                /** @description Code of a unit: only its rows */
                unit?: string;
                /** @description Only rows of this calendar year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Number of the appeal / Số cuộc vận động */
                            number: number;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Title / Tên */
                            title: string;
                            /** @description Kind / Loại */
                            kind: string;
                            /** @description State / Trạng thái */
                            state: string;
                            /**
                             * Format: date-time
                             * @description Approved / Phê duyệt lúc
                             */
                            approved_at: string;
                            /** @description Money received, less what was given back / Tiền đã nhận, đã trừ phần trả lại */
                            received: string;
                            /** @description Money spent / Tiền đã chi */
                            spent: string;
                            /** @description Money left / Tiền còn lại */
                            balance: string;
                            /**
                             * Format: uri
                             * @description Its page / Trang công khai
                             */
                            page: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-answers": {
        parameters: {
            query?: {
                /** @description Code of a unit: only its rows */
                unit?: string;
                /** @description Only rows of this calendar year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /**
                             * Format: date-time
                             * @description Published / Công khai lúc
                             */
                            published_at: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Kind / Loại */
                            kind: string;
                            /**
                             * Format: date
                             * @description Received / Ngày nhận
                             */
                            received_on: string;
                            /**
                             * Format: date
                             * @description Answered / Ngày trả lời
                             */
                            answered_on: string;
                            /** @description Question / Câu hỏi */
                            question: string;
                            /** @description Answer / Trả lời */
                            answer: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    "list-figures": {
        parameters: {
            query?: {
                /** @description Code of a unit: only its rows */
                unit?: string;
                /** @description Only rows of this calendar year */
                year?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description So many rows at most */
                most?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rows, in an order that stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Code of the figure / Mã chỉ số */
                            indicator: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /**
                             * Format: date
                             * @description First day / Từ ngày
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description Last day / Đến ngày
                             */
                            to: string;
                            /** @description How it is shown / Cách trình bày */
                            shown: string;
                            /** @description Value / Giá trị */
                            value: number | null;
                            /** @description Numerator / Tử số */
                            numerator: number | null;
                            /** @description Denominator / Mẫu số */
                            denominator: number | null;
                            /** @description Unit of measure / Đơn vị tính */
                            unit_of_measure: string;
                            /**
                             * Format: date-time
                             * @description As known at / Tính theo những gì biết lúc
                             */
                            as_at: string;
                            /** @description Version of the definition / Phiên bản của định nghĩa */
                            definition: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description The key is not known, or was ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
            /** @description Too many requests; wait a minute, or use a key */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        error: "not-found" | "bad-request" | "unknown-key" | "too-many-requests";
                        /** @description What is wrong and what to do */
                        message: string;
                    };
                };
            };
        };
    };
    publicationCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "publication";
                    number: number;
                    version: number;
                    unit: string;
                    kind: string;
                    /** @enum {string} */
                    act: "published" | "corrected" | "withdrawn" | "expired";
                    /** Format: uri */
                    address: string;
                };
            };
        };
        responses: {
            /** @description Received */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
