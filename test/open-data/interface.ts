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
    "/api/v1/datasets/plan-commitments/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commitments of plans
         * @description One row for each commitment of an issued plan, of offices and of schools: its text, the codes of the figures that are its evidence, tasks done and not. The values are in plan-figures.
         *
         *     Mỗi cam kết trong kế hoạch đã ban hành một dòng, của cơ quan và của từng trường: nội dung, mã các chỉ số làm bằng chứng, nhiệm vụ đã xong và chưa xong. Giá trị chỉ số ở bảng plan-figures.
         */
        get: operations["list-plan-commitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/plan-figures/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Evidence of commitments
         * @description Each figure that is evidence of each commitment of an office’s plan, computed from the records for the plan’s year up to today, of all units below together. Numbers of people too small are withheld.
         *
         *     Mỗi chỉ số làm bằng chứng cho mỗi cam kết trong kế hoạch của cơ quan, tính từ hồ sơ cho năm của kế hoạch đến hôm nay, gộp các đơn vị bên dưới. Con số quá nhỏ về người được giữ lại.
         */
        get: operations["list-plan-figures"];
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
    "/api/v1/datasets/duties/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Duties to publish, unit by unit
         * @description One row for each time that a unit must publish: by when, whether it did, in time or late. Without a year: the past year and the two months to come. Duties within the unit are left out.
         *
         *     Mỗi lần phải công khai của mỗi đơn vị một dòng: hạn, đã công khai chưa, đúng hạn hay trễ. Không chọn năm: một năm qua và hai tháng tới. Nghĩa vụ chỉ thực hiện trong nội bộ không có ở đây.
         */
        get: operations["list-duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/duty-catalogue/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue of duties to publish
         * @description Who must publish what, where and when, by which article of which law, since when. What was not compared with its text says so.
         *
         *     Ai phải công khai gì, ở đâu, khi nào, theo điều nào của văn bản nào, từ ngày nào. Chỗ nào chưa đối chiếu văn bản thì ghi rõ.
         */
        get: operations["list-duty-catalogue"];
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
    "/api/v1/datasets/enrolment-schools/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enrolment by school
         * @description One row for each school and enrolment: places, applications, admitted, from outside of the zone, added after the results, transferred in soon after. Numbers only, of no child.
         *
         *     Mỗi trường trong mỗi kỳ tuyển sinh một dòng: chỉ tiêu, hồ sơ, được nhận, trái tuyến, nhận thêm sau kết quả, chuyển đến sớm. Chỉ có con số, không có trẻ nào.
         */
        get: operations["list-enrolment-schools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/enrolment-zones/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Zones of enrolment
         * @description Which school each street, hamlet or residential group belongs to, in which enrolment and since when.
         *
         *     Mỗi đường, ấp, khu phố thuộc tuyến của trường nào, trong kỳ tuyển sinh nào, từ ngày nào.
         */
        get: operations["list-enrolment-zones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/enrolment-results/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Enrolment results by code of application
         * @description One row for each application, by its code alone: admitted or not, by which rank and zone, and its place in the draw. No name, birthday, address or telephone.
         *
         *     Mỗi hồ sơ một dòng, chỉ có mã hồ sơ: được nhận hay không, theo thứ tự ưu tiên nào, tuyến nào, số bốc thăm. Không có tên, ngày sinh, địa chỉ hay số điện thoại.
         */
        get: operations["list-enrolment-results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/recruitments/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recruitments
         * @description One row for each recruitment whose notice is public: places, applications, and the day of each step. Nothing of candidates.
         *
         *     Mỗi đợt tuyển dụng đã thông báo một dòng: chỉ tiêu, số phiếu và ngày của từng bước. Không có gì về người dự tuyển.
         */
        get: operations["list-recruitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/recruitment-results/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recruitment results by code of candidate
         * @description One row for each eligible candidate, by code alone: the mark after reviews, priority, total, won or not and why. The code is enough to find oneself and to rank again; names are kept private.
         *
         *     Mỗi ứng viên đủ điều kiện một dòng, chỉ có mã ứng viên: điểm sau phúc khảo, điểm ưu tiên, tổng điểm, trúng tuyển hay không và vì sao. Mã đủ để mỗi người tìm thấy mình và để ai cũng xếp hạng lại được; họ tên được giữ kín.
         */
        get: operations["list-recruitment-results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/textbooks/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Textbooks of schools
         * @description Each book of the published list of each school and school year, as its latest version says, with the votes for it.
         *
         *     Từng sách trong danh mục sách giáo khoa đã công khai của mỗi trường, mỗi năm học, theo bản mới nhất, với số phiếu chọn.
         */
        get: operations["list-textbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/book-purchases/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Books and equipment that schools bought
         * @description Each thing of the published purchases of reference books, textbooks and equipment of each school.
         *
         *     Từng thứ trong các lần mua sách tham khảo, sách giáo khoa, thiết bị đã công khai của mỗi trường.
         */
        get: operations["list-book-purchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/procedures/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Administrative procedures
         * @description Each published procedure of each unit, version by version: its papers, time, fee, level of online service and legal basis.
         *
         *     Mỗi thủ tục đã công bố của mỗi đơn vị, từng phiên bản theo thời gian hiệu lực: hồ sơ gồm gì, bao lâu, lệ phí, mức độ trực tuyến, căn cứ.
         */
        get: operations["list-procedures"];
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
    "/api/v1/datasets/inspections/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conclusions of inspections
         * @description One row for each published conclusion: the school, who inspected, on what, shortcomings, violations and remedies still open. In the words of the public version, without names.
         *
         *     Mỗi kết luận kiểm tra đã công khai một dòng: trường nào, ai kiểm tra, nội dung gì, thiếu sót, vi phạm, việc phải khắc phục còn lại. Theo bản công khai, không có tên người.
         */
        get: operations["list-inspections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/reception-days/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days of citizen reception
         * @description One row for each announced reception: day, hours, place, whether it is the day of the head, whether it was cancelled or moved. Nothing of who came or what was said.
         *
         *     Mỗi buổi tiếp công dân đã công bố một dòng: ngày, giờ, nơi, có phải ngày của người đứng đầu không, đã hủy hay dời sang ngày nào. Không có ai đến và nói gì.
         */
        get: operations["list-reception-days"];
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
    "list-plan-commitments": {
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
                            /** @description Identifier of the plan / Mã kế hoạch */
                            plan: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Year / Năm */
                            year: number;
                            /** @description issued, replaced or closed / issued (đang thực hiện), replaced (đã thay), closed (đã kết thúc) */
                            state: string;
                            /** @description Title of the plan / Tên kế hoạch */
                            title: string;
                            /** @description Identifier of the commitment / Mã cam kết */
                            commitment: string;
                            /** @description The commitment of the superior that it carries out / Cam kết của cấp trên mà trường thực hiện */
                            follows: string | null;
                            /** @description Section of the document / Mục trong văn bản */
                            section: string | null;
                            /** @description Kind / Loại */
                            kind: string;
                            /** @description Dimension of PAPI that it is about / Nội dung PAPI liên quan */
                            dimension: string | null;
                            /** @description What is promised / Nội dung cam kết */
                            text: string;
                            /** @description Codes of the figures that are its evidence / Mã các chỉ số làm bằng chứng */
                            indicators: string;
                            /** @description Tasks / Số nhiệm vụ */
                            tasks: number;
                            /** @description Tasks of which the last that was told is that they are done / Nhiệm vụ có báo hoàn thành gần nhất */
                            tasks_done: number;
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
    "list-plan-figures": {
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
                            /** @description Identifier of the plan / Mã kế hoạch */
                            plan: string;
                            /** @description Identifier of the commitment / Mã cam kết */
                            commitment: string;
                            /** @description Code of the figure / Mã chỉ số */
                            indicator: string;
                            /** @description Name of the figure / Tên chỉ số */
                            name: string;
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
    "list-duties": {
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
                            /** @description Code of the duty / Mã nghĩa vụ */
                            duty: string;
                            /** @description Which time / Lần, ví dụ năm học */
                            occasion: string;
                            /** @description What must be public / Phải công khai gì */
                            name: string;
                            /** @description Last day; empty where the law names none / Hạn cuối; trống là luật không nêu ngày */
                            due: string | null;
                            /** @description met, late, open, overdue, gap, taken-down or expired / met (đúng hạn), late (trễ), open (chưa đến hạn), overdue (quá hạn), gap (phải luôn có mà chưa có), taken-down (gỡ trước hạn), expired (hết thời hạn) */
                            state: string;
                            /** @description In time and without a break / Đúng hạn và không gián đoạn */
                            timely: boolean | null;
                            /** @description Public since / Công khai từ */
                            shown_at: string | null;
                            /** @description What was published / Nội dung đã công khai */
                            publication: string | null;
                            /** @description Legal basis / Căn cứ */
                            law: string;
                            /** @description Whether it was compared with the text of the law / Đã đối chiếu văn bản */
                            confirmed: boolean;
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
    "list-duty-catalogue": {
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
                            /** @description Code of the duty / Mã nghĩa vụ */
                            duty: string;
                            /** @description Field / Lĩnh vực */
                            topic: string;
                            /** @description published here, inside the unit, or elsewhere / published (trên cổng), inside (trong đơn vị), elsewhere (nơi khác) */
                            way: string;
                            /** @description Short name / Tên ngắn */
                            name: string;
                            /** @description What must be public / Phải công khai gì */
                            what: string;
                            /**
                             * Format: date
                             * @description In force from / Hiệu lực từ
                             */
                            valid_from: string;
                            /** @description In force until / Hiệu lực đến */
                            valid_to: string | null;
                            /** @description Whom it binds / Ai */
                            who: string;
                            /** @description Where / Ở đâu */
                            where: string;
                            /** @description When, as programs read it (JSON) / Khi nào, viết cho chương trình đọc (JSON) */
                            triggers: string;
                            /** @description Law / Văn bản */
                            law: string;
                            /** @description Article / Điều */
                            article: string;
                            /** @description Whether it was compared with the text of the law / Đã đối chiếu văn bản */
                            confirmed: boolean;
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
    "list-enrolment-schools": {
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
                            /** @description School year / Năm học */
                            school_year: string;
                            /** @description kindergarten, grade-1 or grade-6 / kindergarten, grade-1 hoặc grade-6 */
                            level: string;
                            /** @description Code of the school / Mã trường */
                            unit: string;
                            /** @description Places / Chỉ tiêu */
                            quota: number;
                            /** @description Classes / Số lớp */
                            classes: number;
                            /** @description Applications / Hồ sơ đã nộp */
                            applications: number;
                            /** @description Admitted / Được nhận */
                            admitted: number;
                            /** @description Of them by draw / Trong đó nhờ bốc thăm */
                            admitted_by_draw: number;
                            /** @description From outside of the zone, those who came later too / Trái tuyến, kể cả vào sau */
                            outside_zone: number;
                            /** @description Added after the results / Nhận thêm sau kết quả */
                            late_additions: number;
                            /** @description Transferred in within 60 days after the results / Chuyển đến trong 60 ngày sau kết quả */
                            transfers_soon: number;
                            /** @description Left or never came / Không nhập học, chuyển đi */
                            left: number;
                            /** @description Present / Hiện có */
                            present: number;
                            /** @description Over the places / Vượt chỉ tiêu */
                            over_quota: number;
                            /** @description Decided / Có kết quả lúc */
                            decided_at: string | null;
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
    "list-enrolment-zones": {
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
                            /** @description School year / Năm học */
                            school_year: string;
                            /** @description kindergarten, grade-1 or grade-6 / kindergarten, grade-1 hoặc grade-6 */
                            level: string;
                            /** @description Ward / Xã, phường */
                            ward: string;
                            /** @description Street, hamlet or group / Đường, ấp, khu phố */
                            area: string;
                            /** @description Code of the school / Mã trường */
                            unit: string;
                            /** @description Order of the school; 1 is its own / Thứ tự tuyến; 1 là đúng tuyến */
                            order: number;
                            /**
                             * Format: date
                             * @description From / Từ ngày
                             */
                            valid_from: string;
                            /** @description Last day / Đến hết ngày */
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
    "list-enrolment-results": {
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
                            /** @description Code of the application / Mã hồ sơ */
                            application: string;
                            /** @description School year / Năm học */
                            school_year: string;
                            /** @description kindergarten, grade-1 or grade-6 / kindergarten, grade-1 hoặc grade-6 */
                            level: string;
                            /** @description Code of the school / Mã trường */
                            unit: string;
                            /** @description Admitted / Được nhận */
                            admitted: boolean;
                            /** @description Why: room, drawn, not-drawn, full or not-eligible / Vì sao: room (còn chỗ), drawn/not-drawn (bốc thăm), full (hết chỗ), not-eligible (không đủ điều kiện) */
                            reason: string;
                            /** @description Rank of priority / Thứ tự ưu tiên */
                            rank: string | null;
                            /** @description Zone; empty is outside of all / Tuyến; trống là trái tuyến */
                            zone: number | null;
                            /** @description Place in the draw / Thứ tự bốc thăm */
                            drawn_place: number | null;
                            /** @description Class that was drawn / Lớp được bốc thăm */
                            class: number | null;
                            /**
                             * Format: date-time
                             * @description Decided / Quyết định lúc
                             */
                            decided_at: string;
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
    "list-recruitments": {
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
                            /** @description Recruitment / Mã đợt */
                            recruitment: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Title / Tên đợt */
                            title: string;
                            /** @description Plan / Kế hoạch */
                            basis: string;
                            /** @description Places / Chỉ tiêu */
                            places: number;
                            /** @description Applications / Số phiếu */
                            applications: number;
                            /** @description Eligible / Số đủ điều kiện */
                            eligible: number | null;
                            /** @description Requests for a review / Số đơn phúc khảo */
                            reviews: number;
                            /** @description Notice / Ngày thông báo */
                            notice_on: string | null;
                            /** @description Applications closed / Ngày hết hạn nhận phiếu */
                            closed_on: string | null;
                            /** @description List of the eligible / Ngày công bố danh sách */
                            listed_on: string | null;
                            /** @description Examination / Ngày thi */
                            held_on: string | null;
                            /** @description Marks / Ngày công bố điểm */
                            marks_on: string | null;
                            /** @description Reviews / Ngày công bố phúc khảo */
                            reviewed_on: string | null;
                            /** @description Result recognised / Ngày công nhận kết quả */
                            recognised_on: string | null;
                            /** @description Result published / Ngày công khai kết quả */
                            result_on: string | null;
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
    "list-recruitment-results": {
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
                            /** @description Recruitment / Mã đợt */
                            recruitment: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /**
                             * Format: date
                             * @description Result published / Ngày công khai kết quả
                             */
                            result_on: string;
                            /** @description Code of the candidate / Mã ứng viên */
                            candidate: string;
                            /** @description Post / Vị trí */
                            post: string;
                            /** @description Mark; empty when absent / Điểm; trống là vắng thi */
                            mark: number | null;
                            /** @description Priority / Điểm ưu tiên */
                            priority: number;
                            /** @description Total / Tổng điểm */
                            total: number;
                            /** @description Won / Trúng tuyển */
                            won: boolean;
                            /** @description Why: total, mark, choice; or absent, below-pass-mark, no-place-left, not-chosen / Vì sao: total, mark, choice; hoặc absent, below-pass-mark, no-place-left, not-chosen */
                            reason: string;
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
    "list-textbooks": {
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
                            /** @description Grade / Lớp */
                            grade: string;
                            /** @description Subject / Môn */
                            subject: string;
                            /** @description Title / Tên sách */
                            title: string;
                            /** @description Series / Bộ sách */
                            series: string;
                            /** @description Publisher / Nhà xuất bản */
                            publisher: string;
                            /** @description Price on the cover / Giá bìa */
                            price: string | null;
                            /** @description Votes for it / Số phiếu chọn */
                            votes: number | null;
                            /** @description People who voted / Số người bỏ phiếu */
                            voters: number | null;
                            /** @description Has public minutes / Có biên bản công khai */
                            has_minutes: boolean;
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
    "list-book-purchases": {
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
                            /** @description Identifier of the purchase / Mã lần mua */
                            purchase: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description School year / Năm học */
                            school_year: string;
                            /**
                             * Format: date
                             * @description Bought on / Ngày mua
                             */
                            bought_on: string;
                            /** @description Sort / Loại */
                            sort: string;
                            /** @description Place / Thứ tự */
                            line: number;
                            /** @description Title / Tên */
                            title: string;
                            /** @description Publisher or maker / Nhà xuất bản, nơi sản xuất */
                            publisher: string;
                            /** @description How many / Số lượng */
                            quantity: number;
                            /** @description Price of one / Đơn giá */
                            unit_price: string;
                            /** @description Sum / Thành tiền */
                            amount: string;
                            /** @description Seller / Nơi bán */
                            supplier: string;
                            /** @description Paid from / Nguồn tiền */
                            fund: string;
                            /** @description Decision / Quyết định cho mua */
                            decision: string;
                            /** @description What is to be noted / Điểm cần lưu ý */
                            flags: string;
                            /**
                             * Format: date-time
                             * @description Public since / Công khai từ
                             */
                            public_from: string;
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
    "list-procedures": {
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
                            /** @description Its name in addresses / Tên trong địa chỉ */
                            procedure: string;
                            /** @description Code of the unit / Mã đơn vị */
                            unit: string;
                            /** @description Number in the national database / Mã trong cơ sở dữ liệu quốc gia */
                            national_code: string | null;
                            /** @description Name / Tên thủ tục */
                            name: string;
                            /** @description Where: school, office, commune, province / Nơi làm: school, office, commune, province */
                            place: string;
                            /** @description Levels of school; empty for all / Cấp học; trống là mọi cấp */
                            levels: string;
                            /** @description What the time is counted in / Thời hạn tính bằng */
                            time_unit: string;
                            /** @description Time / Thời hạn */
                            time: number | null;
                            /** @description Fee: đồng, or in words / Lệ phí: số đồng, hoặc bằng chữ */
                            fee: string | null;
                            /** @description Papers / Thành phần hồ sơ */
                            papers: string;
                            /** @description Result / Kết quả */
                            result: string;
                            /** @description full, partial or information / full (toàn trình), partial (một phần), information */
                            online_level: string | null;
                            /** @description Ways to hand in / Cách nộp */
                            channels: string;
                            /** @description Legal basis / Căn cứ */
                            legal_basis: string;
                            /** @description Decision that publishes it / Quyết định công bố */
                            decision: string;
                            /** @description Whether all of it was confirmed / Mọi phần đã đối chiếu */
                            confirmed: boolean;
                            /**
                             * Format: date
                             * @description Valid from / Hiệu lực từ
                             */
                            valid_from: string;
                            /** @description Last day / Hiệu lực đến hết */
                            valid_to: string | null;
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
    "list-inspections": {
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
                            /** @description Code of the inspection / Mã cuộc kiểm tra */
                            inspection: string;
                            /** @description Code of the school / Mã trường */
                            unit: string;
                            /** @description Code of the office / Mã cơ quan kiểm tra */
                            office: string;
                            /** @description On what / Nội dung kiểm tra */
                            topic: string;
                            /** @description draw, named or unplanned / draw (bốc thăm), named (có trong chương trình), unplanned (đột xuất) */
                            chosen: string;
                            /** @description Visited from / Kiểm tra từ */
                            visited_from: string | null;
                            /** @description Visited to / Kiểm tra đến */
                            visited_to: string | null;
                            /** @description Number / Số kết luận */
                            number: number | null;
                            /** @description Signed / Ngày ký */
                            signed_on: string | null;
                            /**
                             * Format: date-time
                             * @description Published / Công khai lúc
                             */
                            published_at: string;
                            /** @description Conclusion / Kết luận chung */
                            summary: string;
                            /** @description Shortcomings / Thiếu sót */
                            shortcomings: number;
                            /** @description Violations / Vi phạm */
                            violations: number;
                            /** @description Remedies / Việc phải khắc phục */
                            remedies: number;
                            /** @description Not yet accepted / Chưa khắc phục xong */
                            remedies_open: number;
                            /** @description Of them overdue / Đang quá hạn */
                            remedies_late: number;
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
    "list-reception-days": {
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
                            /**
                             * Format: date
                             * @description Day / Ngày
                             */
                            day: string;
                            /** @description From / Từ giờ */
                            starts_at: string;
                            /** @description To / Đến giờ */
                            ends_at: string;
                            /** @description Where / Nơi tiếp */
                            place: string;
                            /** @description Day of the head in person / Người đứng đầu trực tiếp tiếp */
                            head_day: boolean;
                            /**
                             * Format: date-time
                             * @description Announced / Công bố lúc
                             */
                            announced_at: string;
                            /** @description Cancelled / Đã hủy */
                            cancelled: boolean;
                            /** @description Moved to / Dời sang ngày */
                            moved_to: string | null;
                            /** @description Who received: head, deputy or staff / Ai đã tiếp: head (người đứng đầu), deputy (cấp phó), staff (cán bộ) */
                            held_by: string | null;
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
                            /** @description Identifier of the entry in the public log / Mã của dòng trong nhật ký công khai */
                            closing: string;
                            /** @description Revision of the closing / Lần chốt */
                            revision: number;
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
